/**
 * How much areas of a city fluctuate without decoupling:
 * Var(g_{t+h} − g_t) = 2c(1 − ρ^h)·u + s²·h + κ²·h² + ℓ²·(m_{t+h} − m_t)² + b²·(breaks between t and t+h).
 */
export interface FluctuationLaw {
  /** Register noise in multiples of the binomial variance u. */
  readonly c: number;
  /** How much of the register noise lasts until the next year. */
  readonly rho: number;
  /** Wandering: variance a year (s²). */
  readonly wander: number;
  /** Ordinary trends: variance of the slope (κ²). */
  readonly slope: number;
  /** Ordinary reaction to the city: variance of the elasticity (ℓ²). */
  readonly reaction: number;
  /** How far areas ordinarily jump at a break in the series: variance a break (b²); absent = the series has none. */
  readonly jump?: number;
}

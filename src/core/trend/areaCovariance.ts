import type { FluctuationLaw } from './fluctuationLaw.ts';

/**
 * Covariance of an area's ordinary fluctuation between its years.
 *
 * Formula: V_ts = c·√u_t·√u_s·ρ^|t−s| + s²·min(t, s) + κ²(t − t̄)(s − t̄) + ℓ²(m_t − m̄)(m_s − m̄) + b²·(breaks up to
 * both), t counted from the first year. `u` is best taken halfway to its mean over the years.
 * Shape: T values of u, years and m in; T × T row by row out, NaN in rows and columns of unknown years. Units: squared
 * log-odds.
 *
 * @example areaCovariance({ c: 1, rho: 0.5, wander: 0, slope: 0, reaction: 0 }, Float64Array.of(1, 4), Float64Array.of(2020, 2021), Float64Array.of(0, 0)) // [1, 1, 1, 4]
 */
export function areaCovariance(
  law: FluctuationLaw,
  u: Float64Array,
  years: Float64Array,
  m: Float64Array,
  breaks: readonly number[] = [],
): Float64Array {
  const T = years.length;
  const covariance = new Float64Array(T * T);
  let yearSum = 0;
  let pathSum = 0;
  for (let t = 0; t < T; t += 1) {
    yearSum += years[t]!;
    pathSum += m[t]!;
  }
  const middle = yearSum / T;
  const level = pathSum / T;
  const jump = law.jump ?? 0;
  for (let t = 0; t < T; t += 1)
    for (let s = 0; s <= t; s += 1) {
      // An area's jump at a break stays with it in all later years.
      const jumps = jump === 0 ? 0 : jump * breaks.filter((first) => years[s]! >= first).length;
      const value =
        jumps +
        law.c * Math.sqrt(u[t]!) * Math.sqrt(u[s]!) * law.rho ** (years[t]! - years[s]!) +
        law.wander * (years[s]! - years[0]!) +
        law.slope * (years[t]! - middle) * (years[s]! - middle) +
        law.reaction * (m[t]! - level) * (m[s]! - level);
      covariance[t * T + s] = value;
      covariance[s * T + t] = value;
    }
  return covariance;
}

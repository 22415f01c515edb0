/**
 * A difference of log-odds in percentage points, around a rate.
 *
 * Formula: 100·(σ(ℓ + D/2) − σ(ℓ − D/2)), ℓ = logit of the rate, σ the logistic function.
 * Range: −100 … 100. Units: log-odds in, percentage points out.
 *
 * @example pointsFromLogOdds(0.4, 0) // 9.966799
 */
export function pointsFromLogOdds(difference: number, level: number): number {
  const logistic = (value: number): number => 1 / (1 + Math.exp(-value));
  return 100 * (logistic(level + difference / 2) - logistic(level - difference / 2));
}

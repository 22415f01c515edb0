import { normalQuantile } from './normalQuantile.ts';

export interface Interval {
  readonly lower: number;
  readonly upper: number;
}

/**
 * Confidence interval of a proportion k of n by Wilson's score method, which keeps its level also for small n and
 * never leaves 0 … 1.
 *
 * Formula: (p + z²/2n ± z·√(p(1 − p)/n + z²/4n²)) / (1 + z²/n), with z the normal quantile of (1 + level)/2.
 * Range: 0 ≤ lower ≤ k/n ≤ upper ≤ 1; lower is exactly 0 for k = 0, upper exactly 1 for k = n.
 * Units: k and n are numbers of cases (k may be fractional), the result a share of 1.
 * At n = 0 there is no proportion: null.
 * Reference: Wilson (1927), JASA 22; Brown, Cai and DasGupta (2001), Statistical Science 16.
 *
 * @example wilsonInterval(5, 10, 0.95) // { lower: 0.2365930905, upper: 0.7634069095 }
 */
export function wilsonInterval(k: number, n: number, level = 0.95): Interval | null {
  if (!Number.isFinite(k) || !Number.isFinite(n) || k < 0 || n < 0 || k > n)
    throw new RangeError(`wilsonInterval requires 0 ≤ k ≤ n, not k = ${k}, n = ${n}.`);
  if (!(level > 0 && level < 1)) throw new RangeError(`wilsonInterval requires a level between 0 and 1, not ${level}.`);
  if (n === 0) return null;
  const z = normalQuantile((1 + level) / 2);
  const p = k / n;
  const centre = p + (z * z) / (2 * n);
  const half = z * Math.sqrt((p * (1 - p)) / n + (z * z) / (4 * n * n));
  const scale = 1 + (z * z) / n;
  return {
    lower: k === 0 ? 0 : Math.max(0, (centre - half) / scale),
    upper: k === n ? 1 : Math.min(1, (centre + half) / scale),
  };
}

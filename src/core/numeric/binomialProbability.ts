import { excessInformation } from './excessInformation.ts';

/** ln k! for k up to 15, by plain multiplication. */
const LOG_FACTORIAL = Float64Array.from({ length: 16 }, (_, k) => {
  let product = 1;
  for (let i = 2; i <= k; i += 1) product *= i;
  return Math.log(product);
});
const HALF_LOG_TWO_PI = 0.9189385332046728;

/** ln n! minus Stirling's formula, the small rest that decides the last digits. */
function stirlingError(n: number): number {
  if (n === 0) return 0;
  if (n <= 15) return LOG_FACTORIAL[n]! - ((n + 0.5) * Math.log(n) - n + HALF_LOG_TWO_PI);
  const square = n * n;
  return (1 / 12 - (1 / 360 - (1 / 1260 - (1 / 1680 - 1 / 1188 / square) / square) / square) / square) / n;
}

/**
 * Probability of exactly k successes in n independent trials that each succeed with probability p.
 *
 * Formula: C(n, k)·p^k·(1 − p)^(n − k), computed by Loader's saddle-point expansion, which keeps about 14 digits for
 * any n instead of losing them in differences of large logarithms.
 * Range: 0 … 1. Units: n and k are whole numbers of cases, p a share of 1.
 * Reference: Loader (2000), Fast and Accurate Computation of Binomial Probabilities.
 *
 * @example binomialProbability(4, 2, 0.5) // 0.375
 */
export function binomialProbability(n: number, k: number, p: number): number {
  if (!Number.isInteger(n) || n < 0 || !Number.isInteger(k) || k < 0 || k > n)
    throw new RangeError(`binomialProbability requires whole numbers 0 ≤ k ≤ n, not k = ${k}, n = ${n}.`);
  if (!(p >= 0 && p <= 1)) throw new RangeError(`binomialProbability requires a share between 0 and 1, not ${p}.`);
  if (p === 0) return k === 0 ? 1 : 0;
  if (p === 1) return k === n ? 1 : 0;
  if (k === 0) return Math.exp(n * Math.log1p(-p));
  if (k === n) return Math.exp(n * Math.log(p));
  const hits = n * p;
  const misses = n - hits;
  const exponent =
    stirlingError(n) -
    stirlingError(k) -
    stirlingError(n - k) -
    hits * excessInformation((k - hits) / hits) -
    misses * excessInformation((hits - k) / misses);
  return Math.exp(exponent) * Math.sqrt(n / (2 * Math.PI * k * (n - k)));
}

import { quantiles } from '../numeric/statistics.ts';

/**
 * Classes of equal size by quantiles (quintiles, deciles): in which of k parts of the distribution a value lies.
 *
 * Formula: the number of limits q(0), q(1/k), … q((k−1)/k) that the value reaches; a value exactly at a limit belongs
 * to the upper class. This is R's findInterval(x, quantile(x, 0:k/k)) with the maximum in the top class.
 * Range: 1 (smallest values) … k (largest). Equal values are in the same class, so classes may differ in size.
 * Reference: Hyndman and Fan (1996); Michalski et al. (2022), German Index of Socioeconomic Deprivation, RKI.
 *
 * @example quantileClass([1, 2, 3, 4, 5], 5, 9) // [1, 2, 3, 4, 5]
 */
export function quantileClass(values: ArrayLike<number>, parts: number, type: 7 | 9): Int32Array {
  if (!Number.isInteger(parts) || parts < 1) throw new RangeError('quantileClass requires a whole number of classes.');
  const inner = Array.from({ length: parts - 1 }, (_, i) => (i + 1) / parts);
  const limits = quantiles(values, inner, type);
  return Int32Array.from(values, (value) => limits.reduce((reached, limit) => reached + (value >= limit ? 1 : 0), 1));
}

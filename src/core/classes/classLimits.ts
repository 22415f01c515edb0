import { extent, groupLimits, mean, populationDeviation } from '../numeric/statistics.ts';

export type ClassRule = 'quantile' | 'natural-breaks' | 'standard-deviation';

/**
 * Limits of map classes: the largest value that belongs to each class, rising; none lies above the last. A
 * value belongs to the first class whose limit it does not exceed.
 *
 * `quantile`: classes of about equal size; equal values never part, so there may be fewer. `natural-breaks`: groups of
 * values near each other (see groupLimits). `standard-deviation`: classes one standard deviation wide around the mean,
 * half a deviation below and above it in the middle one (an even count has a limit at the mean itself).
 * Empty for no values. Classes without any value occur only under `standard-deviation`, which keeps them so that the
 * middle stays the middle; all values equal are one class.
 * Reference: Evans (1977), The selection of class intervals, Transactions of the Institute of British Geographers 2.
 *
 * @example classLimits([1, 2, 3, 4], 2, 'quantile') // [2, 4]
 */
export function classLimits(values: ArrayLike<number>, count: number, rule: ClassRule): number[] {
  if (!Number.isInteger(count) || count < 1) throw new RangeError('classLimits requires a whole number of classes.');
  if (values.length === 0) return [];
  if (rule === 'natural-breaks') return groupLimits(values, count);
  if (rule === 'quantile') {
    const sorted = Float64Array.from(values).sort();
    const limits = Array.from({ length: count }, (_, k) => sorted[Math.ceil((sorted.length * (k + 1)) / count) - 1]!);
    return [...new Set(limits)];
  }
  const [, high] = extent(values);
  const spread = populationDeviation(values);
  if (spread === 0) return [high];
  const centre = mean(values);
  const inner = Array.from({ length: count - 1 }, (_, k) => centre + (k + 1 - count / 2) * spread);
  return [...inner, Math.max(high, inner.at(-1) ?? high)];
}

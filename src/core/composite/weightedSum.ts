import { compensatedSum } from '../numeric/compensatedSum.ts';

/**
 * Weighted sum of several columns, area by area.
 *
 * Formula: s = Σ w·x over the columns. Weights are used as they are: they are not made to add up to 1.
 * Range: all finite numbers, in the unit of the columns. Columns have one value per area and the same length.
 * No column at all, a weight too many or too few, and values that are not finite are refused.
 *
 * @example weightedSum([[1, 2], [10, 20]], [1, 0.5]) // [6, 12]
 */
export function weightedSum(columns: readonly ArrayLike<number>[], weights: ArrayLike<number>): Float64Array {
  const length = columns[0]?.length;
  if (length === undefined) throw new RangeError('weightedSum requires at least one column.');
  if (weights.length !== columns.length) throw new RangeError('weightedSum requires one weight per column.');
  if (columns.some((column) => column.length !== length))
    throw new RangeError('weightedSum requires columns of equal length.');
  const parts = new Float64Array(columns.length);
  const sums = new Float64Array(length);
  for (let area = 0; area < length; area += 1) {
    for (let i = 0; i < parts.length; i += 1) parts[i] = weights[i]! * columns[i]![area]!;
    sums[area] = compensatedSum(parts);
  }
  return sums;
}

import { weightedMean } from '../numeric/statistics.ts';
import { checkColumns } from './checkColumns.ts';

/**
 * Renames clusters so that their numbers rise with their mean of a column: 1 is the lowest.
 *
 * Formula: order of Σwx/Σw over the areas of each cluster; a cluster without weight takes its plain mean. Of equal
 * means the one whose first area stands first has the lower number.
 * Shape: one label per area, 1 … number of clusters; input labels may be any whole numbers.
 * Reference: none, a convention; without it the numbers of clusters follow the order of the areas.
 *
 * @example orderLabels(Int32Array.of(1, 1, 2), Float64Array.of(5, 7, 3)) // [2, 2, 1]
 */
export function orderLabels(labels: Int32Array, column: Float64Array, weights?: Float64Array): Int32Array {
  checkColumns('orderLabels', [column], weights);
  if (labels.length !== column.length) throw new RangeError('orderLabels requires a label per area.');
  const means = [...new Set(labels)].map((label) => {
    const areas = Array.from(labels.keys()).filter((i) => labels[i] === label);
    const own = areas.map((i) => weights?.[i] ?? 1);
    const usable = own.some((weight) => weight > 0) ? own : own.map(() => 1);
    return {
      label,
      mean: weightedMean(
        areas.map((i) => column[i]!),
        usable,
      ),
    };
  });
  // A set keeps the order of first occurrence, and sorting is stable.
  means.sort((a, b) => a.mean - b.mean);
  const rank = new Map(means.map(({ label }, k) => [label, k + 1]));
  return labels.map((label) => rank.get(label)!);
}

import { weightedMean } from '../numeric/statistics.ts';
import { checkColumns } from './checkColumns.ts';
import type { RelationOutcome } from './relationOutcome.ts';

/**
 * Scatter between clusters in relation to the scatter within them: of several numbers of clusters, the one with the
 * highest value separates best.
 *
 * Formula: (B/(k − 1))/(W/(n − k)), B = Σw‖c − m‖² over the clusters, W = Σw‖x − c‖² over the areas; n areas, k
 * clusters.
 * Range: from 0. Units: none; only ratios of weights matter. Shape: labels are whole numbers.
 * One cluster, every area its own, or an empty weight of a cluster: no value; areas that are equal within all clusters:
 * no value (`no_scatter`).
 * Reference: Caliński and Harabasz (1974), Communications in Statistics 3.
 *
 * @example calinskiHarabasz([Float64Array.of(0, 2, 6, 8)], Int32Array.of(1, 1, 2, 2)).value // 18
 */
export function calinskiHarabasz(
  columns: readonly Float64Array[],
  labels: Int32Array,
  weights?: Float64Array,
): RelationOutcome {
  checkColumns('calinskiHarabasz', columns, weights);
  const size = labels.length;
  if (columns.length === 0 || columns[0]!.length !== size)
    throw new RangeError('calinskiHarabasz requires a label per area.');
  const w = weights ?? new Float64Array(size).fill(1);
  const members = new Map<number, number[]>();
  labels.forEach((label, i) => {
    const list = members.get(label);
    if (list) list.push(i);
    else members.set(label, [i]);
  });
  const clusters = members.size;
  if (clusters < 2 || clusters >= size) return { value: null, reason: 'trivial_clusters' };
  if ([...members.values()].some((list) => list.every((i) => w[i] === 0))) return { value: null, reason: 'no_weight' };
  let between = 0;
  let within = 0;
  let total = 0;
  for (const column of columns) {
    const middle = weightedMean(column, w);
    for (let i = 0; i < size; i += 1) total += w[i]! * (column[i]! - middle) ** 2;
    for (const list of members.values()) {
      const centre = weightedMean(
        list.map((i) => column[i]!),
        list.map((i) => w[i]!),
      );
      for (const i of list) {
        between += w[i]! * (centre - middle) ** 2;
        within += w[i]! * (column[i]! - centre) ** 2;
      }
    }
  }
  if (within <= 1e-24 * total) return { value: null, reason: 'no_scatter' };
  return { value: between / (clusters - 1) / (within / (size - clusters)) };
}

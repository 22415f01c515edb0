import { compensatedSum } from '../numeric/compensatedSum.ts';
import { checkColumns } from './checkColumns.ts';
import type { RelationOutcome } from './relationOutcome.ts';

export interface Silhouette {
  readonly mean: number;
  /** One per area. */
  readonly widths: Float64Array;
}

/**
 * How much nearer areas are to their own cluster than to the next one.
 *
 * Formula: (b − a)/max(a, b) per area; a the mean distance to the other areas of its cluster, b the smallest of the
 * mean distances to the areas of another cluster; Euclidean distances, every area counts the same.
 * Range: −1 (in the wrong cluster) through 0 (between two) to 1; mean above 0.5 a clear, below 0.25 no structure. An
 * area alone in its cluster, or one on top of both clusters, has width 0. Units: none.
 * Shape: labels are whole numbers from 1. One cluster, or every area its own: no value.
 * Reference: Rousseeuw (1987), Journal of Computational and Applied Mathematics 20; Kaufman and Rousseeuw (1990),
 * Finding Groups in Data.
 *
 * @example silhouette([Float64Array.of(0, 2, 8, 8)], Int32Array.of(1, 1, 2, 2)).value.widths // [0.75, 2 / 3, 1, 1]
 */
export function silhouette(columns: readonly Float64Array[], labels: Int32Array): RelationOutcome<Silhouette> {
  checkColumns('silhouette', columns);
  const size = labels.length;
  if (columns.length === 0 || columns[0]!.length !== size)
    throw new RangeError('silhouette requires a label per area.');
  if (labels.some((label) => label < 1)) throw new RangeError('silhouette requires labels from 1.');
  const classes = labels.reduce((largest, label) => Math.max(largest, label), 0);
  const members = new Float64Array(classes + 1);
  for (const label of labels) members[label]! += 1;
  const used = members.filter((count) => count > 0).length;
  if (used < 2 || used >= size) return { value: null, reason: 'trivial_clusters' };
  const widths = new Float64Array(size);
  const distance = new Float64Array(classes + 1);
  for (let i = 0; i < size; i += 1) {
    const own = labels[i]!;
    if (members[own] === 1) continue;
    distance.fill(0);
    for (let k = 0; k < size; k += 1) {
      let square = 0;
      for (const column of columns) square += (column[i]! - column[k]!) ** 2;
      distance[labels[k]!]! += Math.sqrt(square);
    }
    const inside = distance[own]! / (members[own]! - 1);
    let outside = Infinity;
    for (let label = 1; label <= classes; label += 1)
      if (label !== own && members[label]! > 0) outside = Math.min(outside, distance[label]! / members[label]!);
    const larger = Math.max(inside, outside);
    widths[i] = larger === 0 ? 0 : (outside - inside) / larger;
  }
  return { value: { mean: compensatedSum(widths) / size, widths } };
}

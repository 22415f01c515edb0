import type { Outcome } from '../../outcome.ts';
import type { GroupTable } from '../groupTable.ts';

/**
 * Dissimilarity of every two groups from each other, as if nobody else lived in the city.
 *
 * Formula: D_ab = ½ Σ |x_a/X_a − x_b/X_b|.
 * Range: 0 (the two groups are spread alike) to 1 (no unit holds both); symmetric, 0 on the diagonal.
 * Shape: one row per group that has members, with one entry per such group.
 * Units: counts of people; the entries are shares. Without people there is no value; one group alone has the entry 0.
 * Reference: Duncan and Duncan (1955), American Sociological Review 20.
 *
 * @example pairwiseDissimilarity(groupTable([[9, 1], [1, 9]])).value // [[0, 0.8], [0.8, 0]]
 */
export function pairwiseDissimilarity(table: GroupTable): Outcome<readonly Float64Array[]> {
  if (table.totalSum === 0) return { value: null, reason: 'no_population' };
  const { columns, groupSums } = table;
  const rows = columns.map(() => new Float64Array(columns.length));
  for (let a = 0; a < columns.length; a += 1) {
    for (let b = a + 1; b < columns.length; b += 1) {
      const first = columns[a]!;
      const second = columns[b]!;
      const firstSum = groupSums[a]!;
      const secondSum = groupSums[b]!;
      let sum = 0;
      for (let i = 0; i < first.length; i += 1) sum += Math.abs(first[i]! * secondSum - second[i]! * firstSum);
      rows[a]![b] = sum / firstSum / secondSum / 2;
      rows[b]![a] = rows[a]![b]!;
    }
  }
  return { value: rows };
}

import { seededRandom } from '../../numeric/seededRandom.ts';
import type { ReplicateRange, Replicates, Statistic } from './replicates.ts';
import { gatherReplicates } from './replicates.ts';

/**
 * Indices of tables in which whole units have changed places at random: their people stay together, but not where they
 * are. This is the permutation test of "the place does not matter", for indices that know neighbours and distances.
 *
 * Shape: columns are groups over all input rows; only rows with people change places, so units without people stay
 * where they are. The statistic gets columns of the same shape, which the next replicate overwrites.
 * Reference: Rey and Sastré-Gutiérrez (2010), Spatial Economic Analysis 5.
 *
 * @example placePermutationReplicates([Float64Array.of(5)], (columns) => [{ value: columns[0][0] }], { seed: 's', from: 0, to: 2 }).values // [[5, 5]]
 */
export function placePermutationReplicates(
  columns: readonly Float64Array[],
  statistic: Statistic,
  range: ReplicateRange,
): Replicates {
  const rows = columns[0]?.length ?? 0;
  const used = Int32Array.from({ length: rows }, (_, row) => row).filter((row) =>
    columns.some((column) => column[row]! > 0),
  );
  const moved = columns.map((column) => Float64Array.from(column));
  return gatherReplicates(range, (number) => {
    const random = seededRandom(`${range.seed}|places|${number}`);
    const order = Int32Array.from(used);
    for (let k = order.length - 1; k > 0; k -= 1) {
      const other = random.integer(k + 1);
      const kept = order[k]!;
      order[k] = order[other]!;
      order[other] = kept;
    }
    columns.forEach((column, m) => {
      for (let k = 0; k < used.length; k += 1) moved[m]![used[k]!] = column[order[k]!]!;
    });
    return statistic(moved);
  });
}

import { multinomialSampler } from '../../numeric/multinomialSampler.ts';
import { seededRandom } from '../../numeric/seededRandom.ts';
import type { ReplicateRange, Replicates, Statistic } from './replicates.ts';
import { gatherReplicates } from './replicates.ts';

/**
 * Indices of tables as they might also have been observed: everybody is drawn anew, with replacement, from the people of
 * the observed table (multinomial bootstrap of persons).
 *
 * Every replicate holds as many people as the table (rounded where counts are estimates), spread over the cells with
 * their observed shares; an empty cell stays empty.
 * Shape: columns are groups over all input rows; the statistic gets columns of the same shape, which the next replicate
 * overwrites. A table without people is refused.
 * Reference: Efron and Tibshirani (1993), An Introduction to the Bootstrap.
 *
 * @example bootstrapReplicates([Float64Array.of(2, 0), Float64Array.of(0, 2)], () => [{ value: 1 }], { seed: 's', from: 0, to: 2 }).values // [[1, 1]]
 */
export function bootstrapReplicates(
  columns: readonly Float64Array[],
  statistic: Statistic,
  range: ReplicateRange,
): Replicates {
  const rows = columns[0]?.length ?? 0;
  const cells = new Float64Array(rows * columns.length);
  columns.forEach((column, m) => {
    cells.set(column, m * rows);
  });
  const people = cells.reduce((sum, count) => sum + count, 0);
  const sampler = multinomialSampler(cells, Math.round(people));
  const drawn = new Float64Array(cells.length);
  const parts = columns.map((_, m) => drawn.subarray(m * rows, (m + 1) * rows));
  return gatherReplicates(range, (number) => {
    sampler(seededRandom(`${range.seed}|bootstrap|${number}`), drawn);
    return statistic(parts);
  });
}

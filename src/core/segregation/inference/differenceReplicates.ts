import { multinomialSampler } from '../../numeric/multinomialSampler.ts';
import { seededRandom } from '../../numeric/seededRandom.ts';
import type { Outcome } from '../../outcome.ts';
import type { ReplicateRange, Replicates, Statistic } from './replicates.ts';
import { gatherReplicates } from './replicates.ts';

/**
 * Differences of indices between two tables (two years, two cities) as they might also have been observed: in both
 * tables everybody is drawn anew, independently of each other.
 *
 * Formula: index of the second table less that of the first, for every replicate.
 * Shape: columns are groups over all input rows of each table; the two may have different rows. A table without people is
 * refused. The two tables are taken as independent samples; for the same people in two years that is cautious.
 * Reference: Efron and Tibshirani (1993), An Introduction to the Bootstrap, chapter 8.
 *
 * @example differenceReplicates([Float64Array.of(2)], [Float64Array.of(3)], (columns) => [{ value: columns[0][0] }], { seed: 's', from: 0, to: 2 }).values // [[1, 1]]
 */
export function differenceReplicates(
  first: readonly Float64Array[],
  second: readonly Float64Array[],
  statistic: Statistic,
  range: ReplicateRange,
): Replicates {
  const draws = [first, second].map((columns) => {
    const rows = columns[0]?.length ?? 0;
    const cells = new Float64Array(rows * columns.length);
    columns.forEach((column, m) => {
      cells.set(column, m * rows);
    });
    const sampler = multinomialSampler(cells, Math.round(cells.reduce((sum, count) => sum + count, 0)));
    const drawn = new Float64Array(cells.length);
    const parts = columns.map((_, m) => drawn.subarray(m * rows, (m + 1) * rows));
    return { sampler, drawn, parts };
  });
  return gatherReplicates(range, (number) => {
    const [before, after] = draws.map(({ sampler, drawn, parts }, table) => {
      sampler(seededRandom(`${range.seed}|difference|${table}|${number}`), drawn);
      return statistic(parts);
    });
    return after!.map((outcome, index) => subtract(outcome, before![index]!));
  });
}

function subtract(later: Outcome, earlier: Outcome): Outcome {
  if (later.value === null) return later;
  return earlier.value === null ? earlier : { value: later.value - earlier.value };
}

import { hypergeometricDraw } from '../../numeric/hypergeometricDraw.ts';
import { seededRandom } from '../../numeric/seededRandom.ts';
import type { ReplicateRange, Replicates, Statistic } from './replicates.ts';
import { gatherReplicates } from './replicates.ts';

/**
 * Indices of tables in which the same people are dealt out to the same places at random: every unit keeps its total and
 * every group its sum. This is the permutation test of "no segregation".
 *
 * Counts are rounded where they are estimates.
 * Shape: columns are groups over all input rows; the statistic gets columns of the same shape, which the next replicate
 * overwrites. A table without people is refused.
 * Reference: Patefield (1981), Algorithm AS 159, Applied Statistics 30; Boisso et al. (1994), Journal of Econometrics 61.
 *
 * @example fixedMarginReplicates([Float64Array.of(2, 0), Float64Array.of(0, 0)], (columns) => [{ value: columns[0][0] }], { seed: 's', from: 0, to: 2 }).values // [[2, 2]]
 */
export function fixedMarginReplicates(
  columns: readonly Float64Array[],
  statistic: Statistic,
  range: ReplicateRange,
): Replicates {
  const rows = columns[0]?.length ?? 0;
  const rounded = columns.map((column) => column.map((count) => Math.round(count)));
  const totals = Float64Array.from({ length: rows }, (_, row) =>
    rounded.reduce((sum, column) => sum + column[row]!, 0),
  );
  const sums = rounded.map((column) => column.reduce((sum, count) => sum + count, 0));
  const people = sums.reduce((all, sum) => all + sum, 0);
  if (!(people > 0)) throw new RangeError('fixedMarginReplicates requires people.');
  const drawn = columns.map(() => new Float64Array(rows));
  return gatherReplicates(range, (number) => {
    const random = seededRandom(`${range.seed}|permutation|${number}`);
    const waiting = Float64Array.from(sums);
    let left = people;
    for (let row = 0; row < rows; row += 1) {
      let places = totals[row]!;
      let others = left;
      for (let m = 0; m < drawn.length; m += 1) {
        others -= waiting[m]!;
        const count = hypergeometricDraw(waiting[m]!, others, places, random);
        drawn[m]![row] = count;
        waiting[m]! -= count;
        places -= count;
      }
      left -= totals[row]!;
    }
    return statistic(drawn);
  });
}

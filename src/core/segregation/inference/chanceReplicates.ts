import { binomialDraw } from '../../numeric/binomialDraw.ts';
import { seededRandom } from '../../numeric/seededRandom.ts';
import type { ReplicateRange, Replicates, Statistic } from './replicates.ts';
import { gatherReplicates } from './replicates.ts';

/**
 * Indices of tables without segregation: every unit keeps its people, and everybody belongs to a group with the group's
 * share of the city, whatever the unit. Their mean is what chance alone produces.
 *
 * Units' totals are rounded where counts are estimates. The groups' sums vary from replicate to replicate; for tables in
 * which they do not, see `fixedMarginReplicates`.
 * Shape: columns are groups over all input rows; the statistic gets columns of the same shape, which the next replicate
 * overwrites. A table without people is refused.
 * Reference: Winship (1977), Social Forces 55; Carrington and Troske (1997), Journal of Business and Economic Statistics 15.
 *
 * @example chanceReplicates([Float64Array.of(2, 0), Float64Array.of(0, 2)], () => [{ value: 1 }], { seed: 's', from: 0, to: 2 }).values // [[1, 1]]
 */
export function chanceReplicates(
  columns: readonly Float64Array[],
  statistic: Statistic,
  range: ReplicateRange,
): Replicates {
  const rows = columns[0]?.length ?? 0;
  const totals = Float64Array.from({ length: rows }, (_, row) =>
    Math.round(columns.reduce((sum, column) => sum + column[row]!, 0)),
  );
  const sums = columns.map((column) => column.reduce((sum, count) => sum + count, 0));
  // The chance of each group among those that come from it on: a multinomial draw is a chain of binomial ones.
  const chances = sums.map((sum, m) => {
    const left = sums.slice(m).reduce((all, part) => all + part, 0);
    return left > 0 ? Math.min(1, sum / left) : 0;
  });
  if (!(sums.reduce((all, sum) => all + sum, 0) > 0)) throw new RangeError('chanceReplicates requires people.');
  const last = sums.findLastIndex((sum) => sum > 0);
  const drawn = columns.map(() => new Float64Array(rows));
  return gatherReplicates(range, (number) => {
    const random = seededRandom(`${range.seed}|chance|${number}`);
    for (let row = 0; row < rows; row += 1) {
      let left = totals[row]!;
      for (let m = 0; m < drawn.length; m += 1) {
        const count = m === last ? left : m > last ? 0 : binomialDraw(left, chances[m]!, random);
        drawn[m]![row] = count;
        left -= count;
      }
    }
    return statistic(drawn);
  });
}

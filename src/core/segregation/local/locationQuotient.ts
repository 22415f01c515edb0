import type { Outcome } from '../../outcome.ts';
import type { GroupTable } from '../groupTable.ts';

/**
 * Location quotient: how many times as frequent a group is in a unit as in the city.
 *
 * Formula: LQ = p/P.
 * Range: 0 (absent) through 1 (as in the city) to 1/P (the unit holds nobody else).
 * Shape: one list per group that has members, one value per used unit. Without people there is no value.
 * Reference: Isard (1967), Methods of Regional Analysis.
 *
 * @example locationQuotient(groupTable([[5, 1], [5, 9]])).value // [[1.6666666666666667, 0.3333333333333333], [0.7142857142857143, 1.2857142857142858]]
 */
export function locationQuotient(table: GroupTable): Outcome<readonly Float64Array[]> {
  if (table.totalSum === 0) return { value: null, reason: 'no_population' };
  const { totals, groupSums, totalSum } = table;
  return {
    value: table.columns.map((column, m) =>
      column.map((count, i) => (count * totalSum) / (totals[i]! * groupSums[m]!)),
    ),
  };
}

import type { Outcome } from '../../outcome.ts';
import type { GroupTable } from '../groupTable.ts';

/**
 * Exposure of every group to every group: the share of group b among the people of a unit, averaged over the members
 * of group a.
 *
 * Formula: P_ab = Σ (x_a/X_a)·(x_b/t).
 * Range: 0 … 1 per entry; every row adds up to 1, and X_a·P_ab = X_b·P_ba. Even: P_ab is the share of b in the city.
 * Shape: one row (a) per group that has members, with one entry (b) per such group.
 * Units: counts of people; the entries are shares. Without people there is no value; one group alone has the entry 1.
 * Reference: Lieberson (1981), in Peach, Robinson and Smith, Ethnic Segregation in Cities.
 *
 * @example exposure(groupTable([[9, 1], [1, 9]])).value // [[0.82, 0.18], [0.18, 0.82]]
 */
export function exposure(table: GroupTable): Outcome<readonly Float64Array[]> {
  if (table.totalSum === 0) return { value: null, reason: 'no_population' };
  const { columns, totals, groupSums } = table;
  const rows = columns.map(() => new Float64Array(columns.length));
  for (let a = 0; a < columns.length; a += 1) {
    for (let b = a; b < columns.length; b += 1) {
      const first = columns[a]!;
      const second = columns[b]!;
      let meetings = 0;
      for (let i = 0; i < totals.length; i += 1) meetings += (first[i]! * second[i]!) / totals[i]!;
      rows[a]![b] = meetings / groupSums[a]!;
      rows[b]![a] = meetings / groupSums[b]!;
    }
  }
  return { value: rows };
}

import type { UndefinedReason } from '../outcome.ts';

/** Units by groups, checked, without empty units and without groups that have no members. */
export interface GroupTable {
  /** Units of the input, empty ones included. */
  readonly rows: number;
  /** The input row of each used unit, rising. */
  readonly units: Int32Array;
  /** The number of groups in the input, empty ones included. */
  readonly groupsGiven: number;
  /** The input position of each used group, rising. */
  readonly groups: Int32Array;
  /** Counts of each used group over the used units. */
  readonly columns: readonly Float64Array[];
  /** People in each used unit: the sum of its groups, above 0. */
  readonly totals: Float64Array;
  readonly groupSums: Float64Array;
  readonly totalSum: number;
  /** Why indices that compare groups have no value; null where they have one. */
  readonly missing: UndefinedReason | null;
}

/** Sums per row; counts that are no counts are refused. */
function checkedTotals(columns: readonly ArrayLike<number>[], rows: number): Float64Array {
  const totals = new Float64Array(rows);
  columns.forEach((column, group) => {
    if (column.length !== rows) throw new RangeError('groupTable requires one count per unit in every group.');
    for (let row = 0; row < rows; row += 1) {
      const count = column[row]!;
      if (!(count >= 0 && count < Infinity))
        throw new RangeError(
          `groupTable: group ${group} of unit ${row} is ${count}, not a finite number of 0 or more.`,
        );
      totals[row]! += count;
    }
  });
  return totals;
}

/**
 * Puts counts of several groups, one list per group, into the form that the multigroup indices take. Empty units and
 * empty groups are dropped; the number of groups K counts the others.
 *
 * Units: counts of people, also estimates that are no whole numbers. Negative or non-finite counts and lists of
 * different length are refused. No unit, no group and no people are accepted: then every index is undefined.
 *
 * @example groupTable([[3, 0, 2], [0, 0, 0], [7, 0, 3]]).groups // [0, 2]
 */
export function groupTable(columns: readonly ArrayLike<number>[]): GroupTable {
  const rows = columns[0]?.length ?? 0;
  const all = checkedTotals(columns, rows);
  let used = 0;
  for (let row = 0; row < rows; row += 1) if (all[row]! > 0) used += 1;
  const units = new Int32Array(used);
  const totals = new Float64Array(used);
  for (let row = 0, next = 0; row < rows; row += 1) {
    if (all[row] === 0) continue;
    units[next] = row;
    totals[next] = all[row]!;
    next += 1;
  }
  const kept: Float64Array[] = [];
  const groups: number[] = [];
  const sums: number[] = [];
  columns.forEach((column, group) => {
    const compact = new Float64Array(units.length);
    let sum = 0;
    for (let i = 0; i < units.length; i += 1) {
      const count = column[units[i]!]!;
      compact[i] = count;
      sum += count;
    }
    if (sum === 0) return;
    kept.push(compact);
    groups.push(group);
    sums.push(sum);
  });
  const totalSum = sums.reduce((sum, part) => sum + part, 0);
  return {
    rows,
    units,
    groupsGiven: columns.length,
    groups: Int32Array.from(groups),
    columns: kept,
    totals,
    groupSums: Float64Array.from(sums),
    totalSum,
    missing: totalSum === 0 ? 'no_population' : kept.length < 2 ? 'one_group' : null,
  };
}

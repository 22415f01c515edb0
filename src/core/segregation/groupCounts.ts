import type { UndefinedReason } from '../outcome.ts';

/** One group among the people of each unit, checked, without the units where nobody lives. */
export interface GroupCounts {
  /** Units of the input, empty ones included. */
  readonly rows: number;
  /** The input row of each used unit, rising. */
  readonly units: Int32Array;
  /** Members of the group in each used unit. */
  readonly group: Float64Array;
  /** People in each used unit, above 0. */
  readonly total: Float64Array;
  readonly groupSum: number;
  readonly totalSum: number;
  /** People who are not of the group: totalSum − groupSum. */
  readonly restSum: number;
  /** Why indices that compare the group with the rest have no value; null where they have one. */
  readonly missing: UndefinedReason | null;
}

/** Sums of estimates may miss their total by so much of it; the group is then everybody. */
const ROUNDING = 1e-9;

function refuse(name: string, row: number, value: number): never {
  throw new RangeError(`groupCounts: ${name} of unit ${row} is ${value}, not a finite number of 0 or more.`);
}

/**
 * Puts the members of a group and all people of each unit into the form that the one-group indices take. Empty units
 * are dropped, because they say nothing about where people live; their rows stay known.
 *
 * Units: counts of people, also estimates that are no whole numbers. Negative or non-finite counts, and more members
 * than people, are refused with the row. No unit and no people are accepted: then every index is undefined.
 *
 * @example groupCounts([3, 0, 2], [10, 0, 5]).units // [0, 2]
 */
export function groupCounts(group: ArrayLike<number>, total: ArrayLike<number>): GroupCounts {
  const rows = total.length;
  if (group.length !== rows) throw new RangeError('groupCounts requires one count and one total per unit.');
  let used = 0;
  for (let row = 0; row < rows; row += 1) {
    const x = group[row]!;
    const t = total[row]!;
    if (!(x >= 0 && x < Infinity)) refuse('the count', row, x);
    if (!(t >= 0 && t < Infinity)) refuse('the total', row, t);
    if (x > t * (1 + ROUNDING)) throw new RangeError(`groupCounts: unit ${row} has ${x} members among ${t} people.`);
    if (t > 0) used += 1;
  }
  const units = new Int32Array(used);
  const members = new Float64Array(used);
  const people = new Float64Array(used);
  let groupSum = 0;
  let totalSum = 0;
  let next = 0;
  for (let row = 0; row < rows; row += 1) {
    if (total[row] === 0) continue;
    units[next] = row;
    members[next] = Math.min(group[row]!, total[row]!);
    people[next] = total[row]!;
    groupSum += members[next]!;
    totalSum += people[next]!;
    next += 1;
  }
  const restSum = totalSum - groupSum;
  const missing = totalSum === 0 ? 'no_population' : groupSum === 0 || restSum === 0 ? 'one_group' : null;
  return { rows, units, group: members, total: people, groupSum, totalSum, restSum, missing };
}

import { groupTable } from '../groupTable.ts';

/** The parts of two tables in which the same units and groups have people, with empty cells filled by hardly anything. */
export interface CommonTables {
  /** Input rows and groups that have people in both tables. */
  readonly rows: Int32Array;
  readonly groups: Int32Array;
  readonly first: readonly Float64Array[];
  readonly second: readonly Float64Array[];
  /** The same without filling. */
  readonly observed: { readonly first: readonly Float64Array[]; readonly second: readonly Float64Array[] };
}

/**
 * Restricts two tables over the same rows and groups to the units and groups that have people in both, and fills empty
 * cells with 1e-10 (a thousandth of the smallest count, where that is less), so that margins can be transferred.
 *
 * Shape: columns are groups over all input rows, the same in both tables; a unit that exists in one year only has zeros
 * in the other. Nothing in common gives empty lists.
 * Reference: Elbers (2021), Sociological Methods & Research 52.
 *
 * @example commonTables([[1, 2], [3, 4]], [[1, 0], [3, 0]]).rows // [0]
 */
export function commonTables(first: readonly ArrayLike<number>[], second: readonly ArrayLike<number>[]): CommonTables {
  if (first.length !== second.length || first[0]?.length !== second[0]?.length)
    throw new RangeError('commonTables requires two tables over the same units and groups.');
  const [one, two] = [groupTable(first), groupTable(second)];
  const both = (a: Int32Array, b: Int32Array): Int32Array => {
    const known = new Set(b);
    return a.filter((entry) => known.has(entry));
  };
  const rows = both(one.units, two.units);
  const groups = both(one.groups, two.groups);
  let smallest = Infinity;
  for (const table of [one, two])
    for (const column of table.columns) for (const cell of column) if (cell > 0) smallest = Math.min(smallest, cell);
  const filler = smallest < 1e-10 ? smallest / 1000 : 1e-10;
  const part = (columns: readonly ArrayLike<number>[], empty: number): Float64Array[] =>
    Array.from(groups, (m) => Float64Array.from(rows, (row) => columns[m]![row]! || empty));
  return {
    rows,
    groups,
    first: part(first, filler),
    second: part(second, filler),
    observed: { first: part(first, 0), second: part(second, 0) },
  };
}

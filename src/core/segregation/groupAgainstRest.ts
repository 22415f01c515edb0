import type { GroupCounts } from './groupCounts.ts';
import { groupCounts } from './groupCounts.ts';
import type { GroupTable } from './groupTable.ts';

/**
 * One group of a table against all others, in the form that the one-group indices take.
 *
 * @example groupAgainstRest(groupTable([[3, 1], [7, 4]]), 0).total // [10, 5]
 */
export function groupAgainstRest(table: GroupTable, used: number): GroupCounts {
  const column = table.columns[used];
  if (!column) throw new RangeError(`groupAgainstRest: there is no used group ${used}.`);
  return { ...groupCounts(column, table.totals), rows: table.rows, units: table.units };
}

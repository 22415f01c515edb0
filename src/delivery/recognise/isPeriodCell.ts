import { recognisePeriod } from '../periods/recognisePeriod.ts';
import type { HeadRow } from './headRows.ts';

/** Whether a cell is a whole period, as it may head a column. */
export function isPeriodCell(row: HeadRow, column: number): boolean {
  const text = row.cells[column]?.text ?? '';
  // Counts between 1000 and 1899 are no years of a table.
  return text !== '' && text.length < 40 && !/^\s*1[0-8]\d\d\s*$/.test(text) && recognisePeriod(text) !== null;
}

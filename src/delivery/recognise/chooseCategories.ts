import type { Sheet } from '../grid/sheet.ts';
import type { Column } from './classifyColumns.ts';
import type { TableRegion } from './tableRegion.ts';
import { emptyNotes, tableRows } from './tableRows.ts';

const MOST_ROWS = 50_000;
const IDENTIFYING = new Set([
  'key',
  'name',
  'fused',
  'level',
  'period',
  'period_part',
  'measure',
  'category',
  'parent',
]);

/**
 * Text columns are categories only where they are needed to tell the rows of one area and period apart; otherwise they
 * describe the area and are no part of any figure.
 */
export function chooseCategories(sheet: Sheet, region: TableRegion, columns: readonly Column[]): void {
  const open = columns.filter((column) => column.role === 'attribute' && !column.facts.overflow);
  for (const column of columns)
    if (column.role === 'attribute' && column.hint === 'category') set(column, 'Überschrift');
  const chosen = columns.filter((column) => IDENTIFYING.has(column.role));
  let repeats = countRepeats(sheet, region, chosen);
  for (const column of open) {
    if (repeats === 0) return;
    if (column.role !== 'attribute') continue;
    const fewer = countRepeats(sheet, region, [...chosen, column]);
    if (fewer * 2 > repeats) continue;
    set(column, 'unterscheidet Zeilen desselben Gebiets und Zeitraums');
    chosen.push(column);
    repeats = fewer;
  }
}

function set(column: Column, why: string): void {
  column.role = 'category';
  column.why = why;
}

function countRepeats(sheet: Sheet, region: TableRegion, columns: readonly Column[]): number {
  const seen = new Set<string>();
  let rows = 0;
  for (const row of tableRows(sheet, region, emptyNotes())) {
    if (row.lone) continue;
    rows++;
    seen.add(columns.map((column) => row.cells[column.index]?.text.trim() ?? '').join('\t'));
    if (rows >= MOST_ROWS) break;
  }
  return rows - seen.size;
}

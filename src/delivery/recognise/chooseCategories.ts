import type { Finding } from '../../domain/finding.ts';
import type { Sheet } from '../grid/sheet.ts';
import { quoted } from '../parse/quoted.ts';
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
export function chooseCategories(sheet: Sheet, region: TableRegion, columns: readonly Column[]): Finding[] {
  const findings: Finding[] = [];
  const open = columns.filter((column) => column.role === 'attribute' && !column.facts.overflow);
  for (const column of columns)
    if (column.role === 'attribute' && column.hint === 'category') set(column, 'Überschrift');
  const chosen = columns.filter((column) => IDENTIFYING.has(column.role));
  let repeats = countRepeats(sheet, region, chosen);
  const rows = columns[0]?.facts.rows ?? 0;
  for (const column of open) {
    if (repeats === 0) break;
    if (column.role !== 'attribute') continue;
    const fewer = countRepeats(sheet, region, [...chosen, column]);
    if (fewer * 2 > repeats) continue;
    set(column, 'unterscheidet Zeilen desselben Gebiets und Zeitraums');
    chosen.push(column);
    if (repeats * 3 <= rows)
      findings.push({
        check: 'few-rows-apart',
        severity: 'warning',
        column: column.index + 1,
        message: `${quoted(column.label)} unterscheidet nur ${repeats} ${repeats === 1 ? 'Zeile' : 'Zeilen'} von einer anderen desselben Gebiets und Zeitraums; deshalb gehört es bei allen zum Merkmal. Ist es ein Schreibfehler oder eine doppelte Zeile?`,
      });
    repeats = fewer;
  }
  return findings;
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

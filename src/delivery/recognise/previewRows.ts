import type { ReadSheet } from './readSheet.ts';

/** A row as the file has it, and what it was taken for. */
export interface PreviewRow {
  readonly line: number;
  readonly kind: 'title' | 'header' | 'row' | 'note';
  readonly cells: readonly string[];
}

const ROWS = 40;
const COLUMNS = 200;
const CHARACTERS = 200;

/** The first rows of the sheet that was read, for a person to look at. */
export function previewRows({ sheet, region, facts, cells }: ReadSheet): PreviewRow[] {
  const headers = new Set(region.headers.map((row) => row.line));
  const notes = new Set([
    ...facts.notes.footnotes.map(({ line }) => line),
    ...facts.notes.dropped.map(({ line }) => line),
    ...cells.headings.map(({ line }) => line),
  ]);
  const rows: PreviewRow[] = [];
  for (const row of sheet.rows()) {
    if (rows.length >= ROWS) break;
    if (row.cells.every((cell) => cell.text.trim() === '')) continue;
    rows.push({
      line: row.line,
      kind: headers.has(row.line)
        ? 'header'
        : row.line <= region.lastHeaderLine
          ? 'title'
          : notes.has(row.line) || row.line > facts.lastLine
            ? 'note'
            : 'row',
      cells: row.cells.slice(0, COLUMNS).map((cell) => cell.text.slice(0, CHARACTERS)),
    });
  }
  return rows;
}

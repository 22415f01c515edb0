import type { Sheet } from '../grid/sheet.ts';
import { PAUSE_ROWS, type Pause } from '../pause.ts';
import { ColumnFacts } from './columnFacts.ts';
import type { TableRegion } from './tableRegion.ts';
import { emptyNotes, type TableNotes, tableRows } from './tableRows.ts';

export interface CollectedFacts {
  readonly columns: readonly ColumnFacts[];
  readonly notes: TableNotes;
  readonly rows: number;
  readonly lastLine: number;
  /** Texts that stand alone in their rows. */
  readonly alone: readonly { readonly line: number; readonly text: string }[];
}

/** First pass over a table: what each column holds, without keeping its cells. */
export async function collectFacts(sheet: Sheet, region: TableRegion, pause?: Pause): Promise<CollectedFacts> {
  const columns = Array.from({ length: region.width }, () => new ColumnFacts());
  const notes = emptyNotes();
  const alone: { line: number; text: string }[] = [];
  let rows = 0;
  let lastLine = region.lastHeaderLine;
  for (const row of tableRows(sheet, region, notes)) {
    lastLine = row.line;
    if (row.lone) {
      alone.push({ line: row.line, text: row.cells.find((cell) => cell.text.trim() !== '')!.text.trim() });
      continue;
    }
    rows++;
    if (pause !== undefined && rows % PAUSE_ROWS === 0) await pause(rows, null);
    for (let i = 0; i < columns.length; i++) columns[i]!.add(row.cells[i] ?? EMPTY);
  }
  return { columns, notes, rows, lastLine, alone };
}

const EMPTY = { text: '' };

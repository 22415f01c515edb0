import type { Row, Sheet } from '../grid/sheet.ts';
import { type CellShape, cellShape } from './cellShape.ts';
import { isFootnote } from './isFootnote.ts';
import type { TableRegion } from './tableRegion.ts';

/** A row of the table. `lone`: only one cell is filled, with words; it may be an area without values or a heading. */
export interface TableRow extends Row {
  readonly lone: boolean;
  /** A lone text below a blank row belongs to what follows, or to nothing. */
  readonly afterBlank: boolean;
}

/** What stands below and between the rows of a table. */
export interface TableNotes {
  readonly footnotes: { readonly line: number; readonly text: string }[];
  readonly dropped: { readonly line: number; readonly why: string }[];
  readonly tooLong: number[];
  readonly tooShort: number[];
  /** First line of a further table on the same sheet. */
  secondTable: number | null;
  blankRows: number;
}

export function emptyNotes(): TableNotes {
  return { footnotes: [], dropped: [], tooLong: [], tooShort: [], secondTable: null, blankRows: 0 };
}

/** The rows of the table, top to bottom; everything else goes to the notes. Two runs give the same rows. */
export function* tableRows(sheet: Sheet, region: TableRegion, notes: TableNotes): Generator<TableRow> {
  const repeated = region.headers.map(signature);
  const begins = new Set(repeated.map((one) => one.split('\t')[0]));
  let afterBlank = false;
  let any = false;
  for (const row of sheet.rows()) {
    if (row.line <= region.lastHeaderLine) continue;
    const { filled, first, firstShape, wordsOverNumbers, numbers, last } = look(row, region.numeric);
    if (filled === 0) {
      notes.blankRows++;
      afterBlank = true;
      continue;
    }
    const text = row.cells[first]!.text;
    const words = firstShape === 'text' || firstShape === 'symbol';
    if (words && numbers === 0 && ((filled <= 2 && isFootnote(text)) || (filled === 1 && text.trim().length > 70))) {
      notes.footnotes.push({ line: row.line, text: rowText(row) });
      continue;
    }
    if (begins.has(text.trim()) && repeated.includes(signature(row))) {
      notes.dropped.push({ line: row.line, why: 'Kopfzeile, wiederholt' });
      continue;
    }
    if (afterBlank && any && wordsOverNumbers >= 2 && wordsOverNumbers * 2 > filled - (region.numeric[first] ? 0 : 1)) {
      notes.secondTable = row.line;
      return;
    }
    if (last >= region.width) {
      notes.tooLong.push(row.line);
      continue;
    }
    const lone = filled === 1 && firstShape === 'text';
    if (!lone && row.cells.length < region.width && sheet.name === '') notes.tooShort.push(row.line);
    any = true;
    if (!lone) afterBlank = false;
    yield { line: row.line, cells: row.cells, lone, afterBlank: lone && afterBlank };
  }
}

function signature(row: Row): string {
  return row.cells
    .map((cell) => cell.text.trim())
    .filter((text) => text !== '')
    .join('\t');
}

function rowText(row: Row): string {
  return row.cells
    .map((cell) => cell.text.trim())
    .filter((text) => text !== '')
    .join(' ');
}

interface Look {
  filled: number;
  first: number;
  last: number;
  firstShape: CellShape;
  wordsOverNumbers: number;
  numbers: number;
}

function look(row: Row, numeric: readonly boolean[]): Look {
  const seen: Look = { filled: 0, first: -1, last: -1, firstShape: 'blank', wordsOverNumbers: 0, numbers: 0 };
  const { cells } = row;
  for (let i = 0; i < cells.length; i++) {
    const cell = cells[i]!;
    if (cell.text === '' && cell.number === undefined) continue;
    const shape = cellShape(cell);
    if (shape === 'blank') continue;
    seen.filled++;
    seen.last = i;
    if (seen.first < 0) {
      seen.first = i;
      seen.firstShape = shape;
    }
    if (shape === 'number') seen.numbers++;
    else if (shape === 'text' && numeric[i]) seen.wordsOverNumbers++;
  }
  return seen;
}

import type { Cell, Row } from '../sheet.ts';
import type { SheetNotes } from '../sheetNotes.ts';
import { UnreadableFile } from '../unreadableFile.ts';
import { parseXml } from '../xml/parseXml.ts';
import { odsCell } from './odsCell.ts';

const MOST_COLUMNS = 16_384;
const LAST_LINE = 1_048_576;

/**
 * The rows of the table with this number. Repeats are written once in the file; repeated blanks are given only where
 * content follows, for the last row of a sheet usually stands for a million of them.
 */
export function* odsRows(content: Uint8Array, wanted: number, notes: SheetNotes = {}): Generator<Row> {
  const ready: { line: number; repeat: number; cells: Cell[] }[] = [];
  let table = -1;
  let depth = 0;
  let line = 0;
  let repeat = 1;
  let column = 0;
  let gridColumn = 0;
  let cells: Cell[] = [];
  let cell: Readonly<Record<string, string>> | null = null;
  let paragraphs: string[] = [];
  let aside = 0;
  let inText = 0;
  let done = false;
  const add = (text: string): void => {
    if (inText > 0 && aside === 0) paragraphs[paragraphs.length - 1] += text;
  };
  const parser = parseXml(content, {
    open(name, given) {
      if (name === 'table' && depth++ === 0) table++;
      // Tables inside of cells and the notes hanging on them are no cells of this sheet.
      if (table !== wanted || depth !== 1) return;
      switch (name) {
        case 'annotation':
        case 'shapes':
          aside++;
          break;
        case 'table-column': {
          const count = times(given['table:number-columns-repeated']);
          if (hides(given)) notes.hiddenColumns?.(gridColumn, Math.min(MOST_COLUMNS, gridColumn + count) - 1);
          gridColumn += count;
          break;
        }
        case 'table-row':
          repeat = times(given['table:number-rows-repeated']);
          column = 0;
          cells = [];
          if (hides(given)) for (let i = line + 1; i <= Math.min(line + repeat, LAST_LINE); i++) notes.hiddenRow?.(i);
          break;
        case 'table-cell':
        case 'covered-table-cell': {
          cell = given;
          paragraphs = [];
          const right = times(given['table:number-columns-spanned']) - 1;
          const down = times(given['table:number-rows-spanned']) - 1;
          if (right + down > 0)
            notes.merge?.({ top: line + 1, left: column, bottom: line + 1 + down, right: column + right });
          break;
        }
        case 'p':
          if (aside === 0 && inText++ === 0) paragraphs.push('');
          break;
        case 's':
          add(' '.repeat(Math.min(1000, times(given['text:c']))));
          break;
        case 'tab':
          add('\t');
          break;
        case 'line-break':
          add('\n');
      }
    },
    text: add,
    close(name) {
      if (name === 'table' && --depth === 0 && table === wanted) done = true;
      if (table !== wanted || depth !== 1) return;
      if (name === 'annotation' || name === 'shapes') aside--;
      else if (name === 'p' && aside === 0) inText--;
      else if (name === 'table-row') {
        if (cells.length > 0) {
          if (line + repeat > LAST_LINE)
            throw new UnreadableFile('Die Datei ist beschädigt (Zeile hinter der letzten).');
          ready.push({ line: line + 1, repeat, cells });
        }
        line += repeat;
      } else if ((name === 'table-cell' || name === 'covered-table-cell') && cell !== null) {
        const read = odsCell(cell, paragraphs.join('\n'));
        const count = times(cell['table:number-columns-repeated']);
        if (read.text !== '' || read.number !== undefined || read.note !== undefined) {
          if (column + count > MOST_COLUMNS)
            throw new UnreadableFile('Die Datei ist beschädigt (Spalte hinter der letzten).');
          while (cells.length < column) cells.push({ text: '' });
          for (let i = 0; i < count; i++) cells.push(read);
        }
        column += count;
        cell = null;
      }
    },
  });
  let told = 0;
  for (const _ of parser) {
    for (const row of ready) {
      while (++told < row.line) yield { line: told, cells: [] };
      for (let i = 0; i < row.repeat; i++) yield { line: row.line + i, cells: row.cells };
      told = row.line + row.repeat - 1;
    }
    ready.length = 0;
    if (done) return;
  }
}

function times(written: string | undefined): number {
  const count = Number(written ?? 1);
  return Number.isInteger(count) && count > 0 ? count : 1;
}

function hides(given: Readonly<Record<string, string>>): boolean {
  return given['table:visibility'] === 'collapse' || given['table:visibility'] === 'filter';
}

import type { Cell, Row } from '../sheet.ts';
import type { SheetNotes } from '../sheetNotes.ts';
import { UnreadableFile } from '../unreadableFile.ts';
import { parseXml } from '../xml/parseXml.ts';
import { cellPlace } from './cellPlace.ts';
import { type CellContext, EMPTY_CELL, readCell } from './readCell.ts';

const LAST_LINE = 1_048_576;
const LAST_COLUMN = 16_383;

/**
 * The rows of a sheet, cut anew at each pass. The dimension tag is not read, for it is often wrong; cells stand where
 * their references say. Gaps between rows are given as blank rows; cells and rows that only carry a format are not.
 */
export function* sheetRows(bytes: Uint8Array, context: CellContext, notes: SheetNotes = {}): Generator<Row> {
  const ready: Row[] = [];
  let line = 0;
  let column = -1;
  let cells: Cell[] = [];
  let type = 'n';
  let style = 0;
  let formula = false;
  let value: string | null = null;
  let collecting = false;
  let phonetic = false;
  let inData = false;
  const parser = parseXml(bytes, {
    open(name, given) {
      switch (name) {
        case 'c': {
          const place = given.r === undefined ? null : cellPlace(given.r);
          column = place?.column ?? column + 1;
          if (column > LAST_COLUMN) throw new UnreadableFile('Die Datei ist beschädigt (Spalte hinter der letzten).');
          type = given.t ?? 'n';
          style = Number(given.s ?? 0);
          formula = false;
          value = null;
          break;
        }
        case 'v':
        case 't':
          if (name === 't' && (type !== 'inlineStr' || phonetic)) break;
          value ??= '';
          collecting = true;
          break;
        case 'f':
          formula = true;
          break;
        case 'rPh':
          phonetic = true;
          break;
        case 'row': {
          const next = Number(given.r ?? line + 1);
          if (!Number.isInteger(next) || next <= line || next > LAST_LINE)
            throw new UnreadableFile('Die Datei ist beschädigt (Zeilen stehen nicht in ihrer Reihenfolge).');
          line = next;
          column = -1;
          cells = [];
          if (given.hidden === '1' || given.hidden === 'true') notes.hiddenRow?.(line);
          break;
        }
        case 'sheetData':
          inData = true;
          break;
        case 'col':
          if (given.hidden === '1' || given.hidden === 'true')
            notes.hiddenColumns?.(Number(given.min) - 1, Math.min(LAST_COLUMN, Number(given.max) - 1));
          break;
        case 'mergeCell': {
          const [from, to] = (given.ref ?? '').split(':').map(cellPlace);
          if (from && to) notes.merge?.({ top: from.line, left: from.column, bottom: to.line, right: to.column });
          break;
        }
      }
    },
    text(text) {
      if (collecting && inData) value = (value ?? '') + text;
    },
    close(name) {
      switch (name) {
        case 'v':
        case 't':
          collecting = false;
          break;
        case 'rPh':
          phonetic = false;
          break;
        case 'c': {
          const cell = readCell({ type, style, formula, value }, context);
          if (cell === EMPTY_CELL || (cell.text === '' && cell.number === undefined && cell.note === undefined)) break;
          while (cells.length < column) cells.push(EMPTY_CELL);
          cells[column] = cell;
          break;
        }
        case 'row':
          if (cells.length > 0) ready.push({ line, cells });
          break;
        case 'sheetData':
          inData = false;
      }
    },
  });
  let told = 0;
  for (const _ of parser) {
    for (const row of ready) {
      while (++told < row.line) yield { line: told, cells: [] };
      yield row;
    }
    ready.length = 0;
  }
}

import type { Row, Sheet } from '../grid/sheet.ts';
import { recognisePeriod } from '../periods/recognisePeriod.ts';
import { fillMerged } from './fillMerged.ts';
import { type HeadRow, headRows } from './headRows.ts';
import { isFootnote } from './isFootnote.ts';
import type { TableRegion } from './tableRegion.ts';

const HEAD = 120;
const WINDOW = 12;
const MOST_HEADERS = 4;

/**
 * The beginning of the table: the first row that stands over numbers without being like them, the header rows above it
 * and the titles above those. null where the sheet holds no two columns of anything.
 */
export function findRegion(sheet: Sheet): TableRegion | null {
  const rows = headRows(sheet, HEAD);
  const wide = rows.filter((row) => row.filled >= 2 || rows.every((other) => other.filled < 2));
  if (wide.length === 0 || !wide.some((row) => row.filled >= 2)) return null;
  const bottom = headerBottom(wide);
  const body = wide.slice(bottom + 1, bottom + 1 + WINDOW * 4);
  const numeric = numericColumns(body);
  const width = tableWidth(bottom < 0 ? null : wide[bottom]!, body, sheet);
  if (bottom < 0)
    return {
      titles: rows.filter((row) => row.line < wide[0]!.line),
      headers: [],
      lastHeaderLine: wide[0]!.line - 1,
      numeric,
      width,
      numberingLine: null,
    };
  const headers = [wide[bottom]!];
  const below = lowerHeaders(rows, rows.indexOf(wide[bottom]!), numeric);
  headers.push(...below);
  let at = rows.indexOf(wide[bottom]!) - 1;
  while (at >= 0 && headers.length < MOST_HEADERS && belongsToHeader(rows[at]!, headers[0]!, numeric, sheet, width)) {
    headers.unshift(rows[at]!);
    at--;
  }
  const lowest = headers.at(-1)!;
  const next = wide.find((row) => row.line > lowest.line);
  const numbering = next !== undefined && isNumbering(next) ? next.line : null;
  return {
    titles: rows.slice(0, at + 1),
    headers: fillMerged(headers as readonly Row[], sheet.merges, width),
    lastHeaderLine: numbering ?? lowest.line,
    numeric,
    width,
    numberingLine: numbering,
  };
}

/**
 * Header rows below the one that names the leading columns: right under it, with nothing but words (or periods) over
 * the columns of numbers.
 */
function lowerHeaders(rows: readonly HeadRow[], bottom: number, numeric: readonly boolean[]): HeadRow[] {
  const found: HeadRow[] = [];
  for (let i = bottom + 1; i < rows.length && found.length < MOST_HEADERS - 1; i++) {
    const row = rows[i]!;
    if (row.line !== rows[i - 1]!.line + 1) break;
    const below = rows.slice(i + 1, i + 1 + WINDOW);
    const over = row.shapes.every(
      (shape, column) =>
        shape === 'blank' ||
        (numeric[column] === true &&
          (shape === 'text' || (isPeriod(row, column) && !below.some((other) => isPeriod(other, column))))),
    );
    // What names its rows stands left of the numbers: a row without that is none of the table's.
    const names = rows[bottom]!.shapes.findIndex((shape) => shape !== 'blank');
    const named = below.filter((other) => (other.shapes[names] ?? 'blank') !== 'blank').length;
    if (!over || named * 2 < below.length || below.length === 0 || (row.shapes[names] ?? 'blank') !== 'blank') break;
    found.push(row);
  }
  return found;
}

/** Index of the lowest header row; -1 where the first row is already one of the table. */
function headerBottom(wide: readonly HeadRow[]): number {
  for (let i = 0; i + 1 < wide.length && i < 24; i++) {
    const below = wide.slice(i + 1, i + 1 + WINDOW);
    if (!standsOver(wide[i]!, below, false)) continue;
    if (standsOver(wide[i + 1]!, wide.slice(i + 2, i + 2 + WINDOW), true)) continue;
    // A second table's header below a table without one is not the header of the first.
    if (i > 2 && wide.slice(0, i).every((row) => row.filled === wide[i]!.filled && hasNumber(row))) return -1;
    return i;
  }
  // Tables of words alone: their header is the first row that is as wide as those below.
  if (!wide.some(hasNumber)) return wide.findIndex((row) => row.filled * 2 >= wide[wide.length - 1]!.filled);
  return -1;
}

/** Whether a row is like a header of the rows below: words (or periods) where those have numbers. */
function standsOver(row: HeadRow, below: readonly HeadRow[], strict: boolean): boolean {
  if (below.length === 0) return false;
  const numeric = numericColumns(below);
  if (dates(row, below) || recurs(row, below)) return false;
  let cells = 0;
  let words = 0;
  let periods = 0;
  row.shapes.forEach((shape, column) => {
    if (!numeric[column] || shape === 'blank') return;
    cells++;
    if (shape === 'text') words++;
    else if (isPeriod(row, column) && !below.some((other) => isPeriod(other, column))) periods++;
  });
  if (cells === 0) return isCaption(row, below);
  if (words * 2 > cells || words + periods === cells) return true;
  return (
    !strict &&
    words > 0 &&
    row.shapes.every((shape, column) => shape !== 'text' || !numeric[column] || onlyNumbers(below, column))
  );
}

/** Whether a word of the row stands again in its column below: `männlich` heads nothing. */
function recurs(row: HeadRow, below: readonly HeadRow[]): boolean {
  return row.shapes.some((shape, column) => {
    const text = row.cells[column]?.text.trim() ?? '';
    return (
      shape === 'text' &&
      below.some(
        (other) => hasNumber(other) && other.shapes[column] === 'text' && other.cells[column]!.text.trim() === text,
      )
    );
  });
}

/** Whether a row has its own period where the rows below have theirs: then it is one of them. */
function dates(row: HeadRow, below: readonly HeadRow[]): boolean {
  return row.cells.some(({ text }, column) => {
    if (row.shapes[column] === 'blank' || /^\s*\d{4}\s*$/.test(text) || !isPeriod(row, column)) return false;
    const filled = below.filter((other) => (other.shapes[column] ?? 'blank') !== 'blank');
    return filled.length > 0 && filled.filter((other) => isPeriod(other, column)).length * 2 > filled.length;
  });
}

/** A row of words beside the numbers' columns: a header merged over spacer columns that hold nothing below. */
function isCaption(row: HeadRow, below: readonly HeadRow[]): boolean {
  if (row.filled < 2 || row.shapes.some((shape) => shape === 'number')) return false;
  return row.shapes.some(
    (shape, column) => shape === 'text' && below.every((other) => (other.shapes[column] ?? 'blank') === 'blank'),
  );
}

function onlyNumbers(rows: readonly HeadRow[], column: number): boolean {
  return rows.every((row) => row.shapes[column] !== 'text');
}

function isPeriod(row: HeadRow, column: number): boolean {
  const text = row.cells[column]?.text ?? '';
  // Counts between 1000 and 1899 are no years of a table.
  return text !== '' && text.length < 40 && !/^\s*1[0-8]\d\d\s*$/.test(text) && recognisePeriod(text) !== null;
}

function numericColumns(rows: readonly HeadRow[]): boolean[] {
  const width = Math.max(0, ...rows.map((row) => row.cells.length));
  return Array.from({ length: width }, (_, column) => {
    let numbers = 0;
    let texts = 0;
    for (const row of rows) {
      const shape = row.shapes[column];
      if (shape === 'number' || shape === 'symbol') numbers++;
      else if (shape === 'text') texts++;
    }
    return numbers > 0 && numbers >= texts;
  });
}

function hasNumber(row: HeadRow): boolean {
  return row.shapes.some((shape) => shape === 'number');
}

function lastFilled(row: HeadRow): number {
  return row.shapes.findLastIndex((shape) => shape !== 'blank');
}

/** As wide as the header; wider only where most rows are, so that a single slipped row is seen as one. */
function tableWidth(header: HeadRow | null, body: readonly HeadRow[], sheet: Sheet): number {
  const widths = body.map((row) => lastFilled(row) + 1).sort((a, b) => a - b);
  if (header === null) return widths.at(-1) ?? 0;
  const named = lastFilled(header) + 1;
  const usual = widths[(widths.length - 1) >> 1] ?? 0;
  return Math.max(named, Math.min(usual, sheet.name === '' ? header.cells.length : usual));
}

/** Whether a row right above the header is a part of it (a group over several columns) and no title. */
function belongsToHeader(
  row: HeadRow,
  lower: HeadRow,
  numeric: readonly boolean[],
  sheet: Sheet,
  width: number,
): boolean {
  if (lower.line - row.line > 1) return false;
  const first = row.shapes.findIndex((shape) => shape !== 'blank');
  const text = row.cells[first]?.text ?? '';
  if (isFootnote(text) && (first === 0 || recognisePeriod(text) === null)) return false;
  if (row.filled === 1) {
    const merge = sheet.merges.find((one) => one.top <= row.line && one.bottom >= row.line && one.left === first);
    if (merge !== undefined && merge.right > merge.left) return merge.left > 0 && numeric[merge.right] === true;
    return first > 0 && text.length <= 60 && numeric.indexOf(true) <= first && lower.shapes[first] !== 'blank';
  }
  return (
    row.shapes.some((shape, column) => shape !== 'blank' && column > 0 && column < width) &&
    row.shapes.every((_, column) => (row.cells[column]?.text ?? '').length <= 200)
  );
}

/** The row 1, 2, 3 … that only counts the columns. */
function isNumbering(row: HeadRow): boolean {
  const filled = row.cells.filter((_, column) => row.shapes[column] !== 'blank').map((cell) => cell.text.trim());
  return filled.length >= 3 && filled.every((text, i) => text === String(i + 1) || text === `(${i + 1})`);
}

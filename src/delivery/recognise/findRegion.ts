import type { Row, Sheet } from '../grid/sheet.ts';
import { recognisePeriod } from '../periods/recognisePeriod.ts';
import { fillMerged } from './fillMerged.ts';
import { headerBottom } from './headerBottom.ts';
import { headerHint } from './headerHint.ts';
import { type HeadRow, headRows } from './headRows.ts';
import { isFootnote } from './isFootnote.ts';
import { isPeriodCell } from './isPeriodCell.ts';
import { numericColumns } from './numericColumns.ts';
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
  while (
    at >= 0 &&
    headers.length < MOST_HEADERS &&
    belongsToHeader(rows[at]!, headers[0]!, numeric, sheet, width, headers[0] === wide[bottom])
  ) {
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
          (shape === 'text' || (isPeriodCell(row, column) && !below.some((other) => isPeriodCell(other, column))))),
    );
    // What names its rows stands left of the numbers: a row without that is none of the table's.
    const names = rows[bottom]!.shapes.findIndex((shape) => shape !== 'blank');
    const named = below.filter((other) => (other.shapes[names] ?? 'blank') !== 'blank').length;
    if (!over || named * 2 < below.length || below.length === 0 || (row.shapes[names] ?? 'blank') !== 'blank') break;
    found.push(row);
  }
  return found;
}

function lastFilled(row: HeadRow): number {
  return row.shapes.findLastIndex((shape) => shape !== 'blank');
}

/** As wide as the header; wider only where most rows are, so that a single slipped row is seen as one. */
function tableWidth(header: HeadRow | null, body: readonly HeadRow[], sheet: Sheet): number {
  const widths = body.map((row) => lastFilled(row) + 1).sort((a, b) => a - b);
  if (header === null) {
    // A single longer row is one that slipped.
    const [usual, widest] = [widths[(widths.length - 1) >> 1] ?? 0, widths.at(-1) ?? 0];
    return widths.filter((width) => width === usual).length * 4 > widths.length * 3 ? usual : widest;
  }
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
  lowest: boolean,
): boolean {
  if (lower.line - row.line > 1) return false;
  const first = row.shapes.findIndex((shape) => shape !== 'blank');
  const text = row.cells[first]?.text ?? '';
  if (isFootnote(text) && (first === 0 || recognisePeriod(text) === null)) return false;
  if (row.filled === 1) {
    const merge = sheet.merges.find((one) => one.top <= row.line && one.bottom >= row.line && one.left === first);
    if (merge !== undefined && merge.right > merge.left) return merge.left > 0 && numeric[merge.right] === true;
    // Over a row of periods even the first column's text is their measure.
    if (first === 0) return lowest && isPeriodCell(lower, 0) && text.length <= 60;
    return text.length <= 60 && numeric.indexOf(true) <= first && lower.shapes[first] !== 'blank';
  }
  // A word that heads nothing beside figures: a row of another table.
  if (first === 0 && row.shapes[0] === 'text' && headerHint(text) === null && hasFigures(row)) return false;
  return (
    row.shapes.some((shape, column) => shape !== 'blank' && column > 0 && column < width) &&
    row.shapes.every((_, column) => (row.cells[column]?.text ?? '').length <= 200)
  );
}

function hasFigures(row: HeadRow): boolean {
  return row.shapes.some((shape, column) => shape === 'number' && !isPeriodCell(row, column));
}

/** The row 1, 2, 3 … that only counts the columns. */
function isNumbering(row: HeadRow): boolean {
  const filled = row.cells.filter((_, column) => row.shapes[column] !== 'blank').map((cell) => cell.text.trim());
  return filled.length >= 3 && filled.every((text, i) => text === String(i + 1) || text === `(${i + 1})`);
}

import { hasNumber } from './hasNumber.ts';
import { headerHint } from './headerHint.ts';
import type { HeadRow } from './headRows.ts';
import { isPeriodCell } from './isPeriodCell.ts';
import { numericColumns } from './numericColumns.ts';

const WINDOW = 12;

/** Index of the lowest header row; -1 where the first row is already one of the table. */
export function headerBottom(wide: readonly HeadRow[]): number {
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
  if (dates(row, below) || recurs(row, below) || isSlipped(row, below, numericColumns(below))) return false;
  let cells = 0;
  let words = 0;
  let periods = 0;
  row.shapes.forEach((shape, column) => {
    if (!numeric[column] || shape === 'blank') return;
    cells++;
    if (shape === 'text') words++;
    else if (
      isPeriodCell(row, column) &&
      below.filter((other) => isPeriodCell(other, column)).length * 2 < below.length
    )
      periods++;
  });
  if (cells === 0) return isCaption(row, below);
  if (words * 2 > cells) return true;
  // Below a row of words, years alone are headers only where nothing beside them names an area.
  if (words + periods === cells)
    return (
      !strict ||
      words > 0 ||
      row.shapes.every((shape, column) => shape !== 'text' || headerHint(row.cells[column]!.text) !== null)
    );
  return (
    !strict &&
    words > 0 &&
    row.shapes.every((shape, column) => shape !== 'text' || !numeric[column] || onlyNumbers(below, column))
  );
}

/** Whether a row is one of the table's with its cells in the wrong columns: fractions, or numbers over words. */
function isSlipped(row: HeadRow, below: readonly HeadRow[], numeric: readonly boolean[]): boolean {
  const dated = below.some((other) => other.cells.some((_, column) => isPrecise(other, column)));
  return row.shapes.some((shape, column) => {
    if (dated && isPrecise(row, column)) return true;
    if (shape !== 'number' || isPeriodCell(row, column)) return false;
    if (/\d[.,]\d/.test(row.cells[column]!.text)) return true;
    return numeric[column] === false && below.filter((other) => other.shapes[column] === 'text').length > 1;
  });
}

function isPrecise(row: HeadRow, column: number): boolean {
  return !/^\s*\d{4}\s*$/.test(row.cells[column]?.text ?? '') && isPeriodCell(row, column);
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
    if (row.shapes[column] === 'blank' || /^\s*\d{4}\s*$/.test(text) || !isPeriodCell(row, column)) return false;
    const filled = below.filter((other) => (other.shapes[column] ?? 'blank') !== 'blank');
    return filled.length > 0 && filled.filter((other) => isPeriodCell(other, column)).length * 2 > filled.length;
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

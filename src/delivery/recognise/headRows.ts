import type { Cell, Row, Sheet } from '../grid/sheet.ts';
import { type CellShape, cellShape } from './cellShape.ts';

/** A row of the sheet's beginning with the shapes of its cells. */
export interface HeadRow {
  readonly line: number;
  readonly cells: readonly Cell[];
  readonly shapes: readonly CellShape[];
  readonly filled: number;
}

/** The first rows of a sheet that hold anything: enough to find the table's beginning, however long the file is. */
export function headRows(sheet: Sheet, most: number): HeadRow[] {
  const found: HeadRow[] = [];
  for (const row of sheet.rows()) {
    const shaped = shapeRow(row);
    if (shaped.filled > 0) found.push(shaped);
    if (found.length >= most) break;
  }
  return found;
}

function shapeRow({ line, cells }: Row): HeadRow {
  const shapes = cells.map(cellShape);
  return { line, cells, shapes, filled: shapes.filter((shape) => shape !== 'blank').length };
}

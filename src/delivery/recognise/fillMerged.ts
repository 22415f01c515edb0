import type { Cell, Merge, Row } from '../grid/sheet.ts';

/**
 * Header rows with every group written over each of its columns. Spreadsheets say which cells are merged; in text files
 * an empty cell right of a filled one takes its text over, in all rows but the lowest, as far as the group above reaches.
 */
export function fillMerged(rows: readonly Row[], merges: readonly Merge[], width: number): Row[] {
  const length = Math.max(width, ...rows.map((row) => row.cells.length));
  const grid = rows.map((row) => Array.from({ length }, (_, i) => row.cells[i] ?? EMPTY));
  const lines = rows.map((row) => row.line);
  let merged = false;
  for (const merge of merges) {
    const top = lines.indexOf(merge.top);
    if (top < 0 || merge.left >= grid[top]!.length) continue;
    merged = true;
    const source = grid[top]![merge.left]!;
    lines.forEach((line, i) => {
      if (line < merge.top || line > merge.bottom) return;
      for (let column = merge.left; column <= merge.right && column < grid[i]!.length; column++)
        grid[i]![column] = source;
    });
  }
  if (!merged) fillRight(grid);
  return rows.map((row, i) => ({ line: row.line, cells: grid[i]! }));
}

const EMPTY: Cell = { text: '' };

function fillRight(grid: Cell[][]): void {
  for (let i = 0; i + 1 < grid.length; i++) {
    const row = grid[i]!;
    const original = [...row];
    for (let column = 1; column < row.length; column++) {
      if (original[column]!.text.trim() !== '') continue;
      // A group ends where the row above begins a new one, and where nothing stands below.
      const above = grid[i - 1];
      if (above !== undefined && above[column]!.text !== above[column - 1]!.text) continue;
      if (grid.slice(i + 1).every((lower) => lower[column]!.text.trim() === '')) continue;
      // A header that reaches down over several rows (its lower cell is empty) is no group.
      if (grid.slice(i + 1).every((lower) => lower[column - 1]!.text.trim() === '') && row[column - 1]!.text !== '')
        continue;
      row[column] = row[column - 1]!;
    }
  }
}

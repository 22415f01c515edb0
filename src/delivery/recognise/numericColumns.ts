import type { HeadRow } from './headRows.ts';

/** Columns in which numbers and symbols are at least as many as words. */
export function numericColumns(rows: readonly HeadRow[]): boolean[] {
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

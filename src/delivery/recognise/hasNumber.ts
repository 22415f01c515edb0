import type { HeadRow } from './headRows.ts';

export function hasNumber(row: HeadRow): boolean {
  return row.shapes.some((shape) => shape === 'number');
}

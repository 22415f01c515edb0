import type { Merge, Row, Sheet } from './sheet.ts';
import type { SheetNotes } from './sheetNotes.ts';
import { UnreadableFile } from './unreadableFile.ts';

/** Far above what a delivery may have, so that the caller's own limit speaks first; bounds time on hostile files. */
const MOST_GRID_CELLS = 20_000_000;

/**
 * Reads a sheet once, so that all faults of its XML come to light on opening, and keeps what stands outside of the
 * cells. Merged areas end where the cells end: whole columns may be joined.
 */
export function inspectSheet(name: string, hidden: boolean, rowsOf: (notes: SheetNotes) => Iterable<Row>): Sheet {
  const merges: Merge[] = [];
  const hiddenRows = new Set<number>();
  const hiddenColumns = new Set<number>();
  let lastLine = 0;
  let width = 0;
  let area = 0;
  for (const { line, cells } of rowsOf({
    merge: (merge) => merges.push(merge),
    hiddenRow: (row) => hiddenRows.add(row),
    hiddenColumns: (first, last) => {
      for (let column = first; column <= last; column++) hiddenColumns.add(column);
    },
  })) {
    lastLine = line;
    width = Math.max(width, cells.length);
    area += cells.length + 1;
    if (area > MOST_GRID_CELLS) throw new UnreadableFile(`Das Blatt „${name}“ hat zu viele Zellen.`, 'too-many-cells');
  }
  const within = (limit: number) => (value: number) => value < limit;
  return {
    name,
    hidden,
    rows: () => rowsOf({}),
    merges: merges
      .map((one) => ({ ...one, bottom: Math.min(one.bottom, lastLine), right: Math.min(one.right, width - 1) }))
      .filter(({ top, left, bottom, right }) => top <= bottom && left <= right),
    hiddenRows: new Set([...hiddenRows].filter(within(lastLine + 1))),
    hiddenColumns: new Set([...hiddenColumns].filter(within(width))),
  };
}

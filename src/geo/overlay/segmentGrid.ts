import type { EdgeTable } from './edgeTable.ts';
import { OverlayTooLarge } from './overlayTooLarge.ts';

const MAX_ENTRIES = 40_000_000;

/** A uniform grid over segments: which segments come within one unit of a cell. */
export interface SegmentGrid {
  readonly columns: number;
  readonly rows: number;
  readonly columnOf: (x: number) => number;
  readonly rowOf: (y: number) => number;
  /** CSR: the segments of cell c are `items[start[c]] … items[start[c + 1] - 1]`. */
  readonly start: Int32Array;
  readonly items: Int32Array;
}

/** Cells are about as many as segments, so a cell holds a handful of them. */
export function segmentGrid(table: EdgeTable): SegmentGrid {
  const { x, y, from, to } = table;
  let width = 1;
  let height = 1;
  for (let n = 0; n < x.length; n++) {
    if (x[n]! > width) width = x[n]!;
    if (y[n]! > height) height = y[n]!;
  }
  const cell = Math.max(2, Math.sqrt((width * height) / Math.max(1, from.length)), Math.max(width, height) / 4096);
  const columns = Math.floor(width / cell) + 1;
  const rows = Math.floor(height / cell) + 1;
  const columnOf = (value: number) => Math.min(columns - 1, Math.max(0, Math.floor(value / cell)));
  const rowOf = (value: number) => Math.min(rows - 1, Math.max(0, Math.floor(value / cell)));

  const visit = (e: number, found: (cellIndex: number) => void) => {
    const a = from[e]!;
    const b = to[e]!;
    const lower = y[a]! <= y[b]! ? a : b;
    const upper = lower === a ? b : a;
    const x0 = x[lower]!;
    const y0 = y[lower]!;
    const x1 = x[upper]!;
    const y1 = y[upper]!;
    const slope = y1 === y0 ? 0 : (x1 - x0) / (y1 - y0);
    for (let r = rowOf(y0 - 1); r <= rowOf(y1 + 1); r++) {
      // The part of the segment inside this row of cells; a horizontal segment lies in it whole.
      const xa = y1 === y0 ? x0 : x0 + slope * (Math.max(y0, r * cell - 1) - y0);
      const xb = y1 === y0 ? x1 : x0 + slope * (Math.min(y1, (r + 1) * cell + 1) - y0);
      const low = columnOf(Math.min(xa, xb) - 1);
      const high = columnOf(Math.max(xa, xb) + 1);
      for (let c = low; c <= high; c++) found(r * columns + c);
    }
  };

  const start = new Int32Array(columns * rows + 1);
  let entries = 0;
  for (let e = 0; e < from.length; e++) {
    visit(e, (c) => {
      start[c + 1]!++;
      entries++;
    });
    if (entries > MAX_ENTRIES) throw new OverlayTooLarge();
  }
  for (let c = 0; c < columns * rows; c++) start[c + 1]! += start[c]!;
  const items = new Int32Array(entries);
  const next = start.slice();
  for (let e = 0; e < from.length; e++) {
    visit(e, (c) => {
      items[next[c]!++] = e;
    });
  }
  return { columns, rows, columnOf, rowOf, start, items };
}

import type { Edges } from './edges.ts';

/** Which edges lie in which square of a grid: those of square c are `edge[start[c]]` to `edge[start[c + 1] − 1]`. */
export interface EdgeGrid {
  readonly left: number;
  readonly bottom: number;
  readonly size: number;
  readonly columns: number;
  readonly rows: number;
  readonly start: Int32Array;
  readonly edge: Int32Array;
}

/** Squares per edge: as many squares as edges keep both the lists and the number of squares short. */
const SQUARES_PER_EDGE = 1;

/**
 * Puts edges into the squares that their bounding boxes touch, so that what is near an edge is found without looking at
 * all others. Units: metres. Cost: edges plus squares touched.
 */
export function edgeGrid({ count, x0, y0, x1, y1 }: Edges): EdgeGrid {
  let left = Infinity;
  let bottom = Infinity;
  let right = -Infinity;
  let top = -Infinity;
  let length = 0;
  for (let e = 0; e < count; e += 1) {
    left = Math.min(left, x0[e]!);
    right = Math.max(right, x0[e]!);
    bottom = Math.min(bottom, y0[e]!);
    top = Math.max(top, y0[e]!);
    length += Math.abs(x1[e]! - x0[e]!) + Math.abs(y1[e]! - y0[e]!);
  }
  const width = Math.max(right - left, 0);
  const height = Math.max(top - bottom, 0);
  // Not below the mean extent of an edge either: long edges would stand in too many squares.
  const size = Math.max(Math.sqrt((width * height) / (count * SQUARES_PER_EDGE)), length / count / 2) || 1;
  const columns = count === 0 ? 1 : Math.floor(width / size) + 1;
  const rows = count === 0 ? 1 : Math.floor(height / size) + 1;
  const start = new Int32Array(columns * rows + 1);
  const visit = (mark: (square: number, e: number) => void): void => {
    for (let e = 0; e < count; e += 1) {
      const c0 = Math.floor((Math.min(x0[e]!, x1[e]!) - left) / size);
      const c1 = Math.floor((Math.max(x0[e]!, x1[e]!) - left) / size);
      const r0 = Math.floor((Math.min(y0[e]!, y1[e]!) - bottom) / size);
      const r1 = Math.floor((Math.max(y0[e]!, y1[e]!) - bottom) / size);
      for (let r = r0; r <= r1; r += 1) for (let c = c0; c <= c1; c += 1) mark(r * columns + c, e);
    }
  };
  visit((square) => {
    start[square + 1]! += 1;
  });
  for (let square = 0; square < columns * rows; square += 1) start[square + 1]! += start[square]!;
  const edge = new Int32Array(start[columns * rows]!);
  const next = start.slice(0, columns * rows);
  visit((square, e) => {
    edge[next[square]!] = e;
    next[square]! += 1;
  });
  return { left, bottom, size, columns, rows, start, edge };
}

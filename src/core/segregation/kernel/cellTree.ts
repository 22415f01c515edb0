/** Points in a square, divided into 2^depth by 2^depth cells. */
export interface CellTree {
  readonly depth: number;
  /** Coordinates of the lower left corner and the side of the square. */
  readonly west: number;
  readonly south: number;
  readonly side: number;
  /** Points ordered by finest cell, row by row of cells; the points of cell c are start[c] to start[c + 1] − 1. */
  readonly order: Int32Array;
  readonly start: Int32Array;
}

function countsAt(
  x: Float64Array,
  y: Float64Array,
  west: number,
  south: number,
  side: number,
  depth: number,
): Int32Array {
  const across = 2 ** depth;
  const counts = new Int32Array(across * across + 1);
  for (let i = 0; i < x.length; i += 1) counts[cellOf(x[i]!, y[i]!, west, south, side, across) + 1]! += 1;
  return counts;
}

function cellOf(x: number, y: number, west: number, south: number, side: number, across: number): number {
  const column = Math.min(across - 1, Math.floor(((x - west) / side) * across));
  const row = Math.min(across - 1, Math.floor(((y - south) / side) * across));
  return row * across + column;
}

/** Pairs of points in the same or in touching cells. */
function nearPairs(counts: Int32Array, across: number): number {
  let pairs = 0;
  for (let cell = 0; cell < across * across; cell += 1) {
    const own = counts[cell + 1]!;
    if (own === 0) continue;
    const [row, column] = [Math.floor(cell / across), cell % across];
    for (let r = Math.max(0, row - 1); r <= Math.min(across - 1, row + 1); r += 1)
      for (let c = Math.max(0, column - 1); c <= Math.min(across - 1, column + 1); c += 1)
        pairs += own * counts[r * across + c + 1]!;
  }
  return pairs / 2;
}

/**
 * Divides points into square cells, as finely as makes the work least: fine cells leave few near pairs to add one by
 * one, but make many pairs of far cells.
 *
 * Shape: coordinates in any unit; `farCost` is the work for one occupied cell relative to that for one pair of points.
 * The depth is 2 to 8. There must be a point, and they must not all lie at one place.
 * Reference: Greengard and Rokhlin (1987), Journal of Computational Physics 73.
 *
 * @example cellTree(Float64Array.of(0, 1), Float64Array.of(0, 1), 1000).depth // 2
 */
export function cellTree(x: Float64Array, y: Float64Array, farCost: number): CellTree {
  let [west, east, south, north] = [Infinity, -Infinity, Infinity, -Infinity];
  for (let i = 0; i < x.length; i += 1) {
    west = Math.min(west, x[i]!);
    east = Math.max(east, x[i]!);
    south = Math.min(south, y[i]!);
    north = Math.max(north, y[i]!);
  }
  const side = Math.max(east - west, north - south);
  if (!(side > 0)) throw new RangeError('cellTree requires points at more than one place.');
  let depth = 2;
  let least = Infinity;
  let start: Int32Array = new Int32Array(0);
  for (let tried = 2; tried <= 8; tried += 1) {
    const counts = countsAt(x, y, west, south, side, tried);
    const occupied = counts.reduce((sum, count) => sum + (count > 0 ? 1 : 0), 0);
    const work = nearPairs(counts, 2 ** tried) + occupied * farCost;
    if (work >= least) continue;
    [least, depth, start] = [work, tried, counts];
  }
  for (let cell = 0; cell < start.length - 1; cell += 1) start[cell + 1]! += start[cell]!;
  const next = start.slice();
  const order = new Int32Array(x.length);
  for (let i = 0; i < x.length; i += 1) {
    const cell = cellOf(x[i]!, y[i]!, west, south, side, 2 ** depth);
    order[next[cell]!] = i;
    next[cell]! += 1;
  }
  return { depth, west, south, side, order, start };
}

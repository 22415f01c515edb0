import { LEAF, type PointTree, pointTree } from './pointTree.ts';
import type { SpatialWeights } from './spatialWeights.ts';

/**
 * The k nearest other units of every unit, each with weight 1.
 *
 * Among units at the same distance the one of the smaller row comes first, so the answer is always the same; where
 * distances are tied, it depends on the order of the rows. The relation need not be mutual. With k or fewer units
 * every unit has all others.
 * Units: coordinates in metres on a plane. Cost: n k log n, unless very many units lie at one place.
 *
 * @example nearestNeighbours([0, 1, 5], [0, 0, 0], 1).neighbour // [1, 0, 1]
 */
export function nearestNeighbours(x: ArrayLike<number>, y: ArrayLike<number>, k: number): SpatialWeights {
  if (!Number.isInteger(k) || k < 1) throw new RangeError(`nearestNeighbours requires k of 1 or more, not ${k}.`);
  const tree = pointTree(x, y);
  const units = x.length;
  const each = Math.min(k, Math.max(0, units - 1));
  const start = Int32Array.from({ length: units + 1 }, (_, unit) => unit * each);
  const neighbour = new Int32Array(units * each);
  const best: Best = { count: 0, distance: new Float64Array(each), row: new Int32Array(each) };
  for (let unit = 0; unit < units; unit += 1) {
    best.count = 0;
    if (each > 0) search(tree, 0, units - 1, true, x[unit]!, y[unit]!, unit, best);
    neighbour.set(best.row.sort(), unit * each);
  }
  return { start, neighbour, weight: new Float64Array(neighbour.length).fill(1) };
}

/** The nearest found so far, by rising squared distance, then by row. */
interface Best {
  count: number;
  readonly distance: Float64Array;
  readonly row: Int32Array;
}

function offer(best: Best, distance: number, row: number): void {
  const { distance: distances, row: rows } = best;
  let place = best.count;
  if (place === distances.length) {
    const worst = place - 1;
    if (distance > distances[worst]! || (distance === distances[worst] && row > rows[worst]!)) return;
    place = worst;
  } else best.count += 1;
  while (
    place > 0 &&
    (distances[place - 1]! > distance || (distances[place - 1] === distance && rows[place - 1]! > row))
  ) {
    distances[place] = distances[place - 1]!;
    rows[place] = rows[place - 1]!;
    place -= 1;
  }
  distances[place] = distance;
  rows[place] = row;
}

function consider(tree: PointTree, i: number, x: number, y: number, self: number, best: Best): void {
  if (tree.id[i] === self) return;
  const dx = tree.x[i]! - x;
  const dy = tree.y[i]! - y;
  offer(best, dx * dx + dy * dy, tree.id[i]!);
}

function search(
  tree: PointTree,
  first: number,
  last: number,
  byX: boolean,
  x: number,
  y: number,
  self: number,
  best: Best,
): void {
  if (last - first < LEAF) {
    for (let i = first; i <= last; i += 1) consider(tree, i, x, y, self, best);
    return;
  }
  const middle = (first + last) >> 1;
  const gap = byX ? x - tree.x[middle]! : y - tree.y[middle]!;
  consider(tree, middle, x, y, self, best);
  if (gap <= 0) search(tree, first, middle - 1, !byX, x, y, self, best);
  else search(tree, middle + 1, last, !byX, x, y, self, best);
  // Equal distances still count: a smaller row may lie beyond the line.
  if (best.count < best.distance.length || gap * gap <= best.distance[best.count - 1]!) {
    if (gap <= 0) search(tree, middle + 1, last, !byX, x, y, self, best);
    else search(tree, first, middle - 1, !byX, x, y, self, best);
  }
}

import { LEAF, type PointTree, pointTree } from './pointTree.ts';
import type { SpatialWeights } from './spatialWeights.ts';

/**
 * All other units at most `radius` away, each with weight 1.
 *
 * A unit at exactly the radius belongs to the band, one at the same place too; a unit with nobody within reach has an
 * empty list. The relation is mutual.
 * Units: coordinates and radius in metres on a plane. Cost: n log n plus the number of neighbours, which for a radius of
 * the city's size is n².
 *
 * @example distanceBand([0, 1, 5], [0, 0, 0], 4).neighbour // [1, 0, 2, 1]
 */
export function distanceBand(x: ArrayLike<number>, y: ArrayLike<number>, radius: number): SpatialWeights {
  if (!(radius > 0 && radius < Infinity))
    throw new RangeError(`distanceBand requires a radius above 0 metres, not ${radius}.`);
  const tree = pointTree(x, y);
  const start = new Int32Array(x.length + 1);
  let neighbour = new Int32Array(8 * x.length);
  const near: number[] = [];
  for (let unit = 0; unit < x.length; unit += 1) {
    near.length = 0;
    search(tree, 0, x.length - 1, true, x[unit]!, y[unit]!, radius, near);
    const used = start[unit]!;
    if (used + near.length > neighbour.length) {
      const larger = new Int32Array(2 * (used + near.length));
      larger.set(neighbour);
      neighbour = larger;
    }
    let next = used;
    for (const row of near)
      if (row !== unit) {
        neighbour[next] = row;
        next += 1;
      }
    neighbour.subarray(used, next).sort();
    start[unit + 1] = next;
  }
  const all = neighbour.slice(0, start[x.length]);
  return { start, neighbour: all, weight: new Float64Array(all.length).fill(1) };
}

function consider(tree: PointTree, i: number, x: number, y: number, radius: number, near: number[]): void {
  if (Math.hypot(tree.x[i]! - x, tree.y[i]! - y) <= radius) near.push(tree.id[i]!);
}

function search(
  tree: PointTree,
  first: number,
  last: number,
  byX: boolean,
  x: number,
  y: number,
  radius: number,
  near: number[],
): void {
  if (last - first < LEAF) {
    for (let i = first; i <= last; i += 1) consider(tree, i, x, y, radius, near);
    return;
  }
  const middle = (first + last) >> 1;
  const gap = byX ? x - tree.x[middle]! : y - tree.y[middle]!;
  consider(tree, middle, x, y, radius, near);
  if (gap <= radius) search(tree, first, middle - 1, !byX, x, y, radius, near);
  if (gap >= -radius) search(tree, middle + 1, last, !byX, x, y, radius, near);
}

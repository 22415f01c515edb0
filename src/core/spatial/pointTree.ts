/** Places in a k-d tree without nodes: `id` is ordered so that the middle of every part splits it, by x and y in turn. */
export interface PointTree {
  readonly id: Int32Array;
  /** Coordinates in the order of `id`. */
  readonly x: Float64Array;
  readonly y: Float64Array;
}

/** Parts of so many places are not split further. */
export const LEAF = 16;

/**
 * Orders places so that near ones are found in about log n steps. Units: metres, or any plane. Cost: n log n.
 * A place that is not finite is refused with its row.
 *
 * @example pointTree([3, 1], [0, 0]).id // [0, 1]
 */
export function pointTree(x: ArrayLike<number>, y: ArrayLike<number>): PointTree {
  if (x.length !== y.length) throw new RangeError('pointTree requires an x and a y for every place.');
  const id = Int32Array.from({ length: x.length }, (_, row) => row);
  const tree = { id, x: Float64Array.from(x), y: Float64Array.from(y) };
  for (let row = 0; row < id.length; row += 1)
    if (!Number.isFinite(tree.x[row]) || !Number.isFinite(tree.y[row]))
      throw new RangeError(`pointTree: place ${row} is (${tree.x[row]}, ${tree.y[row]}).`);
  split(tree, 0, id.length - 1, true);
  return tree;
}

function split(tree: PointTree, first: number, last: number, byX: boolean): void {
  if (last - first < LEAF) return;
  const middle = (first + last) >> 1;
  select(tree, byX ? tree.x : tree.y, middle, first, last);
  split(tree, first, middle - 1, !byX);
  split(tree, middle + 1, last, !byX);
}

/** Moves places so that the one at `rank` is where sorting would put it, and none before it is larger (quickselect). */
function select(tree: PointTree, key: Float64Array, rank: number, first: number, last: number): void {
  let low = first;
  let high = last;
  while (low < high) {
    const pivot = key[(low + high) >> 1]!;
    let i = low;
    let j = high;
    while (i <= j) {
      while (key[i]! < pivot) i += 1;
      while (key[j]! > pivot) j -= 1;
      if (i > j) continue;
      swap(tree, i, j);
      i += 1;
      j -= 1;
    }
    if (rank <= j) high = j;
    else if (rank >= i) low = i;
    else return;
  }
}

function swap({ id, x, y }: PointTree, i: number, j: number): void {
  const keptId = id[i]!;
  const keptX = x[i]!;
  const keptY = y[i]!;
  id[i] = id[j]!;
  x[i] = x[j]!;
  y[i] = y[j]!;
  id[j] = keptId;
  x[j] = keptX;
  y[j] = keptY;
}

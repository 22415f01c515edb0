/**
 * How many values lie below a limit.
 *
 * Shape: `sorted` rises. Cost: log n.
 *
 * @example countBelow(Float64Array.of(1, 2, 2, 3), 2) // 1
 */
export function countBelow(sorted: Float64Array, limit: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

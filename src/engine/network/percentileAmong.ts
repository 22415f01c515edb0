/** The share of the other values that are lower, 0 … 100; null where there are no others. `sorted` rises. */
export function percentileAmong(sorted: Float64Array, value: number): number | null {
  if (sorted.length < 2) return null;
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return (100 * low) / (sorted.length - 1);
}

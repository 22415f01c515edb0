import { countBelow } from '../../core/numeric/countBelow.ts';

/** The share of the other values that are lower, 0 … 100; null where there are no others. `sorted` rises. */
export function percentileAmong(sorted: Float64Array, value: number): number | null {
  if (sorted.length < 2) return null;
  return (100 * countBelow(sorted, value)) / (sorted.length - 1);
}

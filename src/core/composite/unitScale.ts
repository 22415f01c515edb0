import { extent } from '../numeric/statistics.ts';

/**
 * Puts values on a scale from 0 to 1.
 *
 * Formula: (x − min) / (max − min), over all given values.
 * Range: 0 (the smallest value) to 1 (the largest). Units: none.
 * All values equal: null, because there is no scale. No value at all is refused.
 * Reference: OECD/JRC (2008), Handbook on Constructing Composite Indicators, 5.3.
 *
 * @example unitScale([2, 4, 3]) // [0, 1, 0.5]
 */
export function unitScale(values: ArrayLike<number>): Float64Array | null {
  const [low, high] = extent(values);
  // Less than this is the rounding of sums, not a difference.
  if (high - low <= 1e-12 * Math.max(Math.abs(low), Math.abs(high))) return null;
  return Float64Array.from(values, (value) => (value - low) / (high - low));
}

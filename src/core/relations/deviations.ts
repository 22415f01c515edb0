import { extent, mean, weightedMean } from '../numeric/statistics.ts';

/** Values that differ by less than this share of their size are equal: what remains is rounding. */
const NOISE = 1e-12;

/**
 * Deviations from the (weighted) mean, or null where all values that count are equal up to rounding.
 *
 * Formula: x − Σwx/Σw. Values of weight 0 neither move the mean nor make a column vary, but have a deviation too.
 * Shape: one deviation per value, in the unit of the values. Weights that add up to zero are refused.
 *
 * @example deviations(Float64Array.of(1, 2, 6)).z // [-2, -1, 3]
 * @example deviations(Float64Array.of(2, 2)) // null
 */
export function deviations(
  values: Float64Array,
  weights?: Float64Array,
): { readonly mean: number; readonly z: Float64Array } | null {
  const counted = weights ? values.filter((_, i) => weights[i]! > 0) : values;
  const [low, high] = extent(counted);
  if (high - low <= NOISE * Math.max(Math.abs(low), Math.abs(high))) return null;
  const centre = weights ? weightedMean(values, weights) : mean(values);
  return { mean: centre, z: values.map((value) => value - centre) };
}

import type { DeviationKind } from '../numeric/statistics.ts';
import {
  extent,
  mean,
  populationDeviation,
  sampleDeviation,
  weightedDeviation,
  weightedMean,
} from '../numeric/statistics.ts';

export interface StandardiseOptions {
  readonly deviation: DeviationKind;
  /** Weights of mean and deviation, for instance residents; absent = every area counts the same. */
  readonly weights?: ArrayLike<number> | undefined;
  /** Distance is taken from this value instead of the mean, for instance the value of the whole city. */
  readonly centre?: number | undefined;
  /** Size below which differences are rounding noise, relative to it; absent = the largest absolute value. */
  readonly scale?: number | undefined;
}

export interface Standardised {
  /** What was subtracted: mean, weighted mean or the given centre. */
  readonly mean: number;
  readonly deviation: number;
  /** null: all values are equal, there is nothing to standardise by. */
  readonly z: Float64Array | null;
}

/** Values that differ by less than this share of their scale are equal: what remains is rounding. */
const NOISE = 1e-12;

/**
 * Standardises values: how many standard deviations each lies above the mean (z-scores).
 *
 * Formula: z = (x − mean) / deviation, both over all given values; with weights, both weighted; with a centre, the
 * deviation still around the mean of the values.
 * Range: all finite numbers; without centre and weights, mean 0 and deviation 1. Units: none.
 * All values equal (so also a single value): z is null, never 0 and never NaN. No value at all is refused.
 * Reference: OECD/JRC (2008), Handbook on Constructing Composite Indicators, 5.2.
 *
 * @example standardise([1, 3], { deviation: 'population' }).z // [-1, 1]
 */
export function standardise(values: ArrayLike<number>, options: StandardiseOptions): Standardised {
  const { weights, centre } = options;
  const [low, high] = extent(values);
  const scale = options.scale ?? Math.max(Math.abs(low), Math.abs(high));
  const average = centre ?? (weights ? weightedMean(values, weights) : mean(values));
  if (high - low <= NOISE * scale) return { mean: average, deviation: 0, z: null };
  const deviation = weights
    ? weightedDeviation(values, weights, options.deviation)
    : options.deviation === 'population'
      ? populationDeviation(values)
      : sampleDeviation(values);
  if (deviation <= NOISE * scale) return { mean: average, deviation, z: null };
  const z = new Float64Array(values.length);
  for (let i = 0; i < z.length; i += 1) z[i] = (values[i]! - average) / deviation;
  return { mean: average, deviation, z };
}

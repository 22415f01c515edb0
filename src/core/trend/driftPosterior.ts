import { normalTail } from '../numeric/normalTail.ts';
import type { EvidenceWeights } from './evidenceWeights.ts';
import type { ScanShapes } from './scanShapes.ts';

/** What the scan of one area says, if it decouples at all. */
export interface DriftPosterior {
  /** Probability that the drift is upwards. */
  readonly upward: number;
  /** Change of the log-odds over the horizon that the drift explains, and its standard deviation. */
  readonly change: number;
  readonly deviation: number;
  /** Number of the most likely shape. */
  readonly shape: number;
  /** N/√I of that shape. */
  readonly z: number;
  /** First changed year as index: the most likely one, and the 80 % range. */
  readonly onset: number;
  readonly onsetFrom: number;
  readonly onsetTo: number;
}

/**
 * Direction, size and beginning of the drift of one area, averaged over all shapes by their evidence.
 *
 * Formula: weights BF_x/Σ BF; size of shape x is N(N·v, v), v = 1/(I + 1/τ²). Upward: Σ weight·Φ(N√v). Change from year
 * `base` to the last: mean and variance of the mixture of (x_T − x_base)·size. Onset: start of the heaviest shape;
 * range: where the cumulated weights by start pass 0.1 and 0.9.
 * Shape: K scores in. Units: log-odds over the horizon.
 *
 * @example driftPosterior(Float64Array.of(0, 0), evidenceWeights(Float64Array.of(1, 1), Float64Array.of(0, 0, 0), scanShapes(Float64Array.of(0, 1, 2))), scanShapes(Float64Array.of(0, 1, 2)), 0).upward // 0.5
 */
export function driftPosterior(
  scores: Float64Array,
  { gain, weight, variance, information }: EvidenceWeights,
  { start, x, count }: ScanShapes,
  base: number,
): DriftPosterior {
  const T = x.length / count;
  const factor = new Float64Array(count);
  let total = 0;
  let shape = 0;
  for (let k = 0; k < count; k += 1) {
    factor[k] = weight[k]! * Math.exp(Math.min(scores[k]! ** 2 * gain[k]!, 600));
    total += factor[k]!;
    if (factor[k]! > factor[shape]!) shape = k;
  }
  const byStart = new Float64Array(T);
  let upward = 0;
  let change = 0;
  let square = 0;
  for (let k = 0; k < count; k += 1) {
    const share = factor[k]! / total;
    const v = variance[k]!;
    const size = scores[k]! * v;
    const reach = x[k * T + T - 1]! - x[k * T + base]!;
    upward += share * normalTail(-scores[k]! * Math.sqrt(v));
    change += share * size * reach;
    square += share * (size * size + v) * reach * reach;
    byStart[start[k]!]! += share;
  }
  let onsetFrom = 1;
  let onsetTo = 1;
  let sum = 0;
  for (let t = 1; t < T; t += 1) {
    sum += byStart[t]!;
    if (sum < 0.1) onsetFrom += 1;
    if (sum < 0.9) onsetTo += 1;
  }
  return {
    upward,
    change,
    deviation: Math.sqrt(Math.max(square - change * change, 1e-12)),
    shape,
    z: scores[shape]! / Math.sqrt(information[shape]!),
    onset: start[shape]!,
    onsetFrom: Math.min(onsetFrom, T - 1),
    onsetTo: Math.min(onsetTo, T - 1),
  };
}

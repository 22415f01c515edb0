import type { AreaWeights } from './areaWeights.ts';

/** Counts on the sources, and the weights that divide them; null = that side of the rate was counted on the targets. */
export interface RateSide {
  readonly weights: AreaWeights;
  readonly values: ArrayLike<number>;
}

/**
 * Standard error of rates whose numerator, denominator or both were rebased, from dividing sources.
 *
 * Formula: with rate p = numerator / denominator of the target, √ Σ weight × (1 − weight) × r / denominator, where a
 * divided source gives r = x (1 − p)² + (n − x) p² if the counted x are some of its n (`partOf`), else r = x + p² n.
 * Range: from 0 (no source was divided); 0 too where the denominator is not above 0 and there is no rate.
 * Units: those of numerator / denominator. What is counted on the targets themselves adds nothing.
 * The error is what chance alone makes if everyone lives in the target with the weight as probability.
 * Reference: Cochran (1977), Sampling Techniques, 6.3 (ratio estimate).
 *
 * @example rebasedRateError({ weights: areaWeights([0, 0], [0, 1], [0.5, 0.5], 1, 2), values: [50] }, { weights: areaWeights([0, 0], [0, 1], [0.5, 0.5], 1, 2), values: [100] }, [25, 25], [50, 50], true) // [0.05, 0.05]
 */
export function rebasedRateError(
  numerator: RateSide | null,
  denominator: RateSide | null,
  numerators: ArrayLike<number>,
  denominators: ArrayLike<number>,
  partOf: boolean,
): Float64Array {
  const targets = numerators.length;
  const variance = new Float64Array(targets);
  const add = (side: RateSide | null, per: (p: number) => number): void => {
    if (side === null) return;
    const { weights, values } = side;
    for (let t = 0; t < targets; t += 1) {
      const p = numerators[t]! / denominators[t]!;
      if (!Number.isFinite(p)) continue;
      for (let k = weights.start[t]!; k < weights.start[t + 1]!; k += 1) {
        const w = weights.weight[k]!;
        variance[t]! += w * (1 - w) * Math.abs(values[weights.source[k]!]!) * per(p);
      }
    }
  };
  // x (1 − p)² + (n − x) p² = x (1 − 2p) + n p²: together the two never fall below zero.
  const together = partOf && numerator !== null && denominator !== null;
  add(numerator, (p) => (together ? 1 - 2 * p : 1));
  add(denominator, (p) => p * p);
  return variance.map((sum, t) => (denominators[t]! > 0 ? Math.sqrt(Math.max(0, sum)) / denominators[t]! : 0));
}

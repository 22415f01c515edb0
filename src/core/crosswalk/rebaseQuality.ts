import type { AreaWeights } from './areaWeights.ts';

/** Per target, how much a rebased count is to be trusted. */
export interface RebaseQuality {
  /** Share of the value from sources that lie in the target whole: 1 = nothing was estimated. */
  readonly whole: Float64Array;
  /** Share of the value from the source that gives most. */
  readonly largest: Float64Array;
  /** How many equally large sources would mix the value as much. */
  readonly effective: Float64Array;
  /** Standard error of the value from dividing sources, in its unit. */
  readonly error: Float64Array;
}

/**
 * How much rebased counts are to be trusted.
 *
 * Formula: with the contributions c = weight × value of a target's sources, whole = Σ c of weight 1 / Σ c,
 * largest = greatest c / Σ c, effective = (Σ c)² / Σ c² (inverse Herfindahl), error = √ Σ value × weight × (1 − weight).
 * Range: whole 0 (all from divided sources) to 1 (none); largest above 0 to 1; effective from 1 to the number of sources;
 * error from 0 (no source was divided).
 * Units: shares, sources, and the unit of the values. Where all values of a target are 0 its contributions are the weights,
 * and whole is 1, since nothing of nothing is exact. A target without sources has 0 throughout.
 * The error is what chance alone makes if every counted person lives in the target with the weight as probability; where
 * like live beside like it is larger.
 * Reference: Flowerdew and Green (1992), Developments in areal interpolation methods and GIS; Laakso and Taagepera (1979)
 * for the effective number.
 *
 * @example rebaseQuality(areaWeights([0, 1, 1], [0, 0, 1], [1, 0.5, 0.5], 2, 2), [75, 50]).whole // [0.75, 0]
 * @example rebaseQuality(areaWeights([0, 1, 1], [0, 0, 1], [1, 0.5, 0.5], 2, 2), [75, 64]).error // [4, 4]
 */
export function rebaseQuality(weights: AreaWeights, values: ArrayLike<number>): RebaseQuality {
  if (values.length !== weights.sources) throw new RangeError('rebaseQuality: there must be one value per source.');
  const column = (): Float64Array => new Float64Array(weights.targets);
  const result = { whole: column(), largest: column(), effective: column(), error: column() };
  for (let t = 0; t < weights.targets; t += 1) {
    const sums = { all: 0, whole: 0, largest: 0, squares: 0, variance: 0 };
    const places = { first: weights.start[t]!, end: weights.start[t + 1]! };
    if (places.first === places.end) continue;
    let empty = true;
    for (let k = places.first; k < places.end; k += 1) if (values[weights.source[k]!] !== 0) empty = false;
    for (let k = places.first; k < places.end; k += 1) {
      const w = weights.weight[k]!;
      // A count made of differences may be below zero; it mixes no less for that.
      const count = Math.abs(values[weights.source[k]!]!);
      const part = empty ? w : w * count;
      sums.all += part;
      sums.squares += part * part;
      if (w === 1) sums.whole += part;
      sums.largest = Math.max(sums.largest, part);
      sums.variance += count * w * (1 - w);
    }
    result.whole[t] = empty ? 1 : sums.whole / sums.all;
    result.largest[t] = sums.largest / sums.all;
    result.effective[t] = (sums.all * sums.all) / sums.squares;
    result.error[t] = Math.sqrt(Math.max(0, sums.variance));
  }
  return result;
}

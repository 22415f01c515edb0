import { compensatedSum } from '../numeric/compensatedSum.ts';
import type { AreaWeights } from './areaWeights.ts';

export interface RebasedCounts {
  /** 0 where there is no value. */
  readonly values: Float64Array;
  /** 0 = value, else the code of why there is none. */
  readonly codes: Uint8Array;
}

/**
 * Counts of one drawing's areas on the areas of another. Only for numbers that add up: a share or a median has no parts.
 *
 * Formula: value of a target = sum over its sources of weight times value.
 * Range: that of the values. With weights of one it is their exact sum; the sum over all targets is that of all sources
 * where the weights of each source add up to one.
 * Units: those of the values. `codes` says per source whether it has a value (0). A target with a source that has none
 * has none either and takes its code, of several the smallest; a target without any source takes `empty`.
 * Reference: Goodchild and Lam (1980), Areal interpolation: a variant of the traditional spatial problem.
 *
 * @example rebaseCounts(areaWeights([0, 1, 1], [0, 0, 1], [1, 0.25, 0.75], 2, 2), [10, 8], [0, 0]).values // [12, 6]
 */
export function rebaseCounts(
  weights: AreaWeights,
  values: ArrayLike<number>,
  codes: ArrayLike<number>,
  empty = 255,
): RebasedCounts {
  if (values.length !== weights.sources || codes.length !== weights.sources)
    throw new RangeError('rebaseCounts: there must be one value and one code per source.');
  const result = { values: new Float64Array(weights.targets), codes: new Uint8Array(weights.targets) };
  for (let t = 0; t < weights.targets; t += 1) {
    const first = weights.start[t]!;
    const end = weights.start[t + 1]!;
    let code = first === end ? empty : 0;
    const parts = new Float64Array(end - first);
    for (let k = first; k < end; k += 1) {
      const s = weights.source[k]!;
      if (codes[s] !== 0) code = code === 0 ? codes[s]! : Math.min(code, codes[s]!);
      else parts[k - first] = weights.weight[k]! * values[s]!;
    }
    result.codes[t] = code;
    result.values[t] = code === 0 ? compensatedSum(parts) : 0;
  }
  return result;
}

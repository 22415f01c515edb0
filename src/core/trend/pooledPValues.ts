import { countBelow } from '../numeric/countBelow.ts';

/**
 * How often chance alone reaches the evidence of each area, over the draws of all areas together.
 *
 * Formula: p = (1 + #{draws ≥ BF})/(1 + #draws). The evidence ranks areas (by likelihood ratio), the p-value is valid
 * whatever the prior was.
 * Shape: one p for each observed value; draws in any order. Range: 1/(1 + #draws) to 1. NaN gives NaN.
 * Reference: Phipson and Smyth (2010), Statistical Applications in Genetics and Molecular Biology 9.
 *
 * @example pooledPValues(Float64Array.of(5, 2), Float64Array.of(1, 2, 3)) // [0.25, 0.75]
 */
export function pooledPValues(observed: Float64Array, draws: Float64Array): Float64Array {
  const sorted = draws.slice().sort();
  const p = new Float64Array(observed.length);
  for (let i = 0; i < observed.length; i += 1) {
    const value = observed[i]!;
    p[i] = Number.isNaN(value) ? Number.NaN : (1 + sorted.length - countBelow(sorted, value)) / (1 + sorted.length);
  }
  return p;
}

import type { Outcome } from '../../outcome.ts';

/**
 * How often chance alone produces a value at least as far out as the observed one, on either side.
 *
 * Formula: p = min(1, 2·(1 + min(#≥, #≤))/(B + 1)) over B replicates; the observed table counts as one of them, so p is
 * never 0.
 * Range: 2/(B + 1) (or 1, if that is larger) to 1. Where the index has no value, or no replicate has, there is no value.
 * Reference: Phipson and Smyth (2010), Statistical Applications in Genetics and Molecular Biology 9.
 *
 * @example permutationPValue({ value: 5 }, Float64Array.of(1, 2, 3)).value // 0.5
 */
export function permutationPValue(observed: Outcome, replicates: Float64Array): Outcome {
  if (observed.value === null) return observed;
  if (replicates.length === 0) return { value: null, reason: 'too_few_replications' };
  // Tables that differ only in the order of their units give the same value up to rounding: these are ties.
  const near = 1e-12 * Math.max(1e-3, Math.abs(observed.value));
  let above = 0;
  let below = 0;
  for (const value of replicates) {
    if (value >= observed.value - near) above += 1;
    if (value <= observed.value + near) below += 1;
  }
  return { value: Math.min(1, (2 * (1 + Math.min(above, below))) / (replicates.length + 1)) };
}

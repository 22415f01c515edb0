import type { PermutationCounts } from './permutationCounts.ts';

/**
 * Two-sided p-values of permutation counts; the observed arrangement counts as one of them, so p is never 0.
 *
 * Formula: min(1, 2(1 + min(#≥, #≤))/(R + 1)). Range: 2/(R + 1) … 1; 1 where `defined` is 0.
 * Reference: Phipson and Smyth (2010), Statistical Applications in Genetics and Molecular Biology 9.
 *
 * @example permutationPValues({ permutations: 99, atLeast: Int32Array.of(1), atMost: Int32Array.of(98) }) // [0.04]
 */
export function permutationPValues(
  { permutations, atLeast, atMost }: PermutationCounts,
  defined?: Uint8Array,
): Float64Array {
  return Float64Array.from(atLeast, (above, unit) =>
    defined !== undefined && defined[unit] === 0
      ? 1
      : Math.min(1, (2 * (1 + Math.min(above, atMost[unit]!))) / (permutations + 1)),
  );
}

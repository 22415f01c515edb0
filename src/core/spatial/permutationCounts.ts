/**
 * How often a permutation gave a unit a value at least, and at most, as large as its own. Shape: one entry per unit of
 * the range; units without neighbours have 0 and 0.
 */
export interface PermutationCounts {
  readonly permutations: number;
  readonly atLeast: Int32Array;
  readonly atMost: Int32Array;
}

/** Which units are to be permuted, and how often: a part of the units gives the same numbers as all of them. */
export interface PermutationRange {
  readonly seed: string;
  readonly permutations: number;
  /** The first unit, and the one after the last. */
  readonly from: number;
  readonly to: number;
}

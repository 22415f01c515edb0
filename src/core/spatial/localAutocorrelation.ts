/** An index of every unit. Where `defined` is 0 the unit has no neighbours, or no value, and all its numbers are 0. */
export interface LocalAutocorrelation {
  readonly defined: Uint8Array;
  readonly statistic: Float64Array;
  readonly expectation: Float64Array;
  readonly variance: Float64Array;
  readonly z: Float64Array;
  /** Two-sided, from the normal distribution; for few neighbours take a permutation instead. 1 where not defined. */
  readonly p: Float64Array;
}

/**
 * In which of k groups of equal size a rank lies, for instance the decile.
 *
 * Formula: ⌈k·rank / n⌉, so that group 1 holds the ranks up to n/k.
 * Range: 1 (rank 1) … k (rank n). Equal ranks are in the same group. A rank outside 1 … n is refused.
 * Reference: English Indices of Deprivation 2019: of 32,844 areas, ranks 1 … 3,284 are decile 1.
 *
 * @example rankGroup(3284, 32844, 10) // 1
 */
export function rankGroup(rank: number, n: number, groups: number): number {
  if (!(rank >= 1 && rank <= n)) throw new RangeError(`rankGroup: rank ${rank} is outside 1 … ${n}.`);
  return Math.ceil((groups * rank) / n);
}

/**
 * In which of k groups of equal size a rank lies, for instance the decile.
 *
 * Formula: ⌈k·rank / n⌉, so that group 1 holds the ranks up to n/k.
 * Range: 1 (rank 1) … k (rank n). Equal ranks are in the same group. A rank outside 1 … n is refused.
 * Publishers round the ends of the groups differently where n/k is no whole number; here the end is rounded down.
 *
 * @example rankGroup(3284, 32844, 10) // 1
 */
export function rankGroup(rank: number, n: number, groups: number): number {
  if (!(rank >= 1 && rank <= n)) throw new RangeError(`rankGroup: rank ${rank} is outside 1 … ${n}.`);
  return Math.ceil((groups * rank) / n);
}

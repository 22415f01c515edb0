/**
 * Exponential transformation of ranks, as in the indices of multiple deprivation: the most deprived areas are spread
 * far apart, so that good ranks in other domains cannot cancel them out.
 *
 * Formula: R = (N − rank + 1)/N, X = −s·ln(1 − R·(1 − e^(−100/s))), with s = 23 in England, Scotland and Wales.
 * Range: just above 0 (rank N, the least deprived) to 100 (rank 1, the most deprived); with s = 23 the most deprived
 * tenth lies above about 50.
 * Units: ranks count from 1 and may be shared or averaged; N is the number of ranked areas. No area gives no score;
 * a rank outside 1 … N is refused.
 * Reference: McLennan et al. (2019), The English Indices of Deprivation 2019: Technical report.
 *
 * @example rankExponentialScore([1, 2], 2, 23) // [100, 15.64…]
 */
export function rankExponentialScore(ranks: ArrayLike<number>, n: number, scale: number): Float64Array {
  if (!(scale > 0)) throw new RangeError(`rankExponentialScore requires a scale above 0, not ${scale}.`);
  const span = -Math.expm1(-100 / scale);
  return Float64Array.from(ranks, (rank, i) => {
    if (!(rank >= 1 && rank <= n))
      throw new RangeError(`rankExponentialScore: rank ${i} is ${rank}, outside 1 … ${n}.`);
    return -scale * Math.log1p((-(n - rank + 1) / n) * span);
  });
}

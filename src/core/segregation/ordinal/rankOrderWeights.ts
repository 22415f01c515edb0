/** H: entropy-based; R: variance-based (correlation ratio); S: square-root-based (Hutchens). */
export type RankOrderKind = 'H' | 'R' | 'S';

/**
 * What each power of p in the fitted curve contributes to a rank-order index: the mean of p^m under the weight that the
 * index gives to the thresholds.
 *
 * Formula: H: 2/(m+2)² + 2 Σₙ (−1)^(m−n) C(m,n)/(m−n+2)²; R: 6/((m+2)(m+3)); S: 4 Πₙ (2n+1)/(2n+4), n = 0 … m.
 * Range: 1 for m = 0, falling towards 0. Shape: degree + 1 values.
 * Reference: Reardon (2011), Measures of Income Segregation, appendix.
 *
 * @example rankOrderWeights('H', 2) // [1, 0.5, 0.3055555555555555]
 */
export function rankOrderWeights(kind: RankOrderKind, degree: number): Float64Array {
  return Float64Array.from({ length: degree + 1 }, (_, m) => {
    if (kind === 'R') return 6 / ((m + 2) * (m + 3));
    if (kind === 'S') {
      let product = 4;
      for (let n = 0; n <= m; n += 1) product *= (2 * n + 1) / (2 * n + 4);
      return product;
    }
    let sum = 2 / (m + 2) ** 2;
    let choose = 1;
    for (let n = 0; n <= m; n += 1) {
      sum += ((2 * (m - n)) % 4 === 0 ? 2 : -2) * (choose / (m - n + 2) ** 2);
      choose = (choose * (m - n)) / (n + 1);
    }
    return sum;
  });
}

/**
 * A factor F with F·Fᵀ = P, to draw residuals P·e of noise e ~ N(0, V) directly: F·z with standard normal z.
 *
 * Formula: Cholesky of P. Because P·1 = 0 its rank is one less than the number of known years, and the last column is
 * left at 0.
 * Shape: T × T in and out, row by row, lower triangle; rows and columns of unknown years are 0.
 * Reference: Higham (2002), Accuracy and Stability of Numerical Algorithms, §10.3 (semidefinite Cholesky).
 *
 * @example levelFreeFactor(Float64Array.of(4, -4, -4, 4), 2) // [2, 0, -2, 0]
 */
export function levelFreeFactor(precision: Float64Array, years: number): Float64Array {
  const T = years;
  const factor = new Float64Array(T * T);
  let last = -1;
  for (let t = 0; t < T; t += 1) if (precision[t * T + t]! > 0) last = t;
  for (let j = 0; j < last; j += 1) {
    let own = precision[j * T + j]!;
    for (let k = 0; k < j; k += 1) own -= factor[j * T + k]! ** 2;
    if (!(own > 0)) continue;
    const root = Math.sqrt(own);
    factor[j * T + j] = root;
    for (let i = j + 1; i <= last; i += 1) {
      let value = precision[i * T + j]!;
      for (let k = 0; k < j; k += 1) value -= factor[i * T + k]! * factor[j * T + k]!;
      factor[i * T + j] = value / root;
    }
  }
  return factor;
}

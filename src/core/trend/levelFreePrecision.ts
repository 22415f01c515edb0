/**
 * The precision matrix of a series whose own level is not known: what generalised least squares leaves after the level.
 *
 * Formula: P = V⁻¹ − V⁻¹·1·1ᵀ·V⁻¹/(1ᵀ·V⁻¹·1) over the known years. P·1 = 0; xᵀPg is the score of shape x, xᵀPx its
 * information.
 * Shape: T × T in and out, row by row. Years whose variance is NaN are deleted from V and are rows and columns of zeros
 * in P: nothing is claimed about them.
 * Reference: Aitken (1936), Proceedings of the Royal Society of Edinburgh 55; Patterson and Thompson (1971), Biometrika
 * 58.
 *
 * @example levelFreePrecision(Float64Array.of(1, 0, 0, 1), 2) // [0.5, -0.5, -0.5, 0.5]
 */
export function levelFreePrecision(covariance: Float64Array, years: number): Float64Array {
  const T = years;
  const precision = new Float64Array(T * T);
  const known: number[] = [];
  for (let t = 0; t < T; t += 1) if (!Number.isNaN(covariance[t * T + t]!)) known.push(t);
  const n = known.length;
  if (n === 0) return precision;
  // V = L·Lᵀ, then the rows of L⁻¹; V⁻¹ = L⁻ᵀ·L⁻¹.
  const lower = new Float64Array(n * n);
  for (let i = 0; i < n; i += 1)
    for (let j = 0; j <= i; j += 1) {
      let value = covariance[known[i]! * T + known[j]!]!;
      for (let k = 0; k < j; k += 1) value -= lower[i * n + k]! * lower[j * n + k]!;
      if (i === j && !(value > 0)) throw new RangeError('levelFreePrecision requires a positive definite covariance.');
      lower[i * n + j] = i === j ? Math.sqrt(value) : value / lower[j * n + j]!;
    }
  const inverse = new Float64Array(n * n);
  for (let j = 0; j < n; j += 1)
    for (let i = j; i < n; i += 1) {
      let value = i === j ? 1 : 0;
      for (let k = j; k < i; k += 1) value -= lower[i * n + k]! * inverse[k * n + j]!;
      inverse[i * n + j] = value / lower[i * n + i]!;
    }
  const sums = new Float64Array(n);
  let total = 0;
  for (let i = 0; i < n; i += 1)
    for (let j = 0; j <= i; j += 1) {
      let value = 0;
      for (let k = i; k < n; k += 1) value += inverse[k * n + i]! * inverse[k * n + j]!;
      precision[known[i]! * T + known[j]!] = value;
      sums[i]! += value;
      if (i !== j) sums[j]! += value;
      total += i === j ? value : 2 * value;
    }
  for (let i = 0; i < n; i += 1)
    for (let j = 0; j <= i; j += 1) {
      const value = precision[known[i]! * T + known[j]!]! - (sums[i]! * sums[j]!) / total;
      precision[known[i]! * T + known[j]!] = value;
      precision[known[j]! * T + known[i]!] = value;
    }
  return precision;
}

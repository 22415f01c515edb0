/**
 * Weighted least-squares fit of a polynomial: the coefficients that make Σ w·(y − β₀ − β₁x − … − β_d x^d)² smallest.
 *
 * Method: Householder's QR of the weighted power matrix; no normal equations, whose condition is the square.
 * Range: d + 1 finite coefficients, the constant first; null where fewer than d + 1 different points have a weight.
 * Units: weights are 0 or more and multiply the squared distance.
 * Reference: Golub (1965), Numerische Mathematik 7.
 *
 * @example weightedPolynomialFit([0, 1, 2], [1, 3, 5], [1, 1, 1], 1) // [1, 2]
 */
export function weightedPolynomialFit(
  x: ArrayLike<number>,
  y: ArrayLike<number>,
  weights: ArrayLike<number>,
  degree: number,
): Float64Array | null {
  if (!Number.isInteger(degree) || degree < 0)
    throw new RangeError('weightedPolynomialFit requires a whole degree of 0 or more.');
  if (x.length !== y.length || x.length !== weights.length)
    throw new RangeError('weightedPolynomialFit requires as many values and weights as places.');
  const width = degree + 1;
  const rows = x.length;
  const points = new Set<number>();
  for (let i = 0; i < rows; i += 1) if (weights[i]! > 0) points.add(x[i]!);
  if (points.size < width) return null;
  // Row-major, the right-hand side as the last column.
  const a = new Float64Array(rows * (width + 1));
  for (let i = 0; i < rows; i += 1) {
    let power = Math.sqrt(weights[i]!);
    a[i * (width + 1) + width] = power * y[i]!;
    for (let k = 0; k < width; k += 1) {
      a[i * (width + 1) + k] = power;
      power *= x[i]!;
    }
  }
  reduce(a, rows, width);
  return solve(a, width);
}

/** Householder reflections turn the matrix into an upper triangle, and the right-hand side with it. */
function reduce(a: Float64Array, rows: number, width: number): void {
  const stride = width + 1;
  for (let k = 0; k < width; k += 1) {
    let norm = 0;
    for (let i = k; i < rows; i += 1) norm = Math.hypot(norm, a[i * stride + k]!);
    const pivot = a[k * stride + k]! >= 0 ? -norm : norm;
    const head = a[k * stride + k]! - pivot;
    if (head === 0) continue;
    for (let column = k + 1; column < stride; column += 1) {
      let sum = head * a[k * stride + column]!;
      for (let i = k + 1; i < rows; i += 1) sum += a[i * stride + k]! * a[i * stride + column]!;
      const factor = sum / (head * pivot);
      a[k * stride + column]! += factor * head;
      for (let i = k + 1; i < rows; i += 1) a[i * stride + column]! += factor * a[i * stride + k]!;
    }
    a[k * stride + k] = pivot;
  }
}

function solve(a: Float64Array, width: number): Float64Array {
  const stride = width + 1;
  const coefficients = new Float64Array(width);
  for (let k = width - 1; k >= 0; k -= 1) {
    let rest = a[k * stride + width]!;
    for (let column = k + 1; column < width; column += 1) rest -= a[k * stride + column]! * coefficients[column]!;
    coefficients[k] = rest / a[k * stride + k]!;
  }
  return coefficients;
}

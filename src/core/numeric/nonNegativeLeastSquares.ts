/**
 * Least squares with coefficients that may not be negative, from the normal equations of a few variables.
 *
 * Formula: min ½ bᵀ·N·b − bᵀ·r over b ≥ 0; every set of variables is solved and the best one without a negative
 * coefficient taken, which is exact.
 * Shape: N is p × p row by row, r and the result have p values. Cost: 2^p·p³; more than 12 variables are refused.
 * Reference: Lawson and Hanson (1974), Solving Least Squares Problems, ch. 23.
 *
 * @example nonNegativeLeastSquares(Float64Array.of(2, 0, 0, 1), Float64Array.of(4, -1)) // [2, 0]
 */
export function nonNegativeLeastSquares(normal: Float64Array, right: Float64Array): Float64Array {
  const p = right.length;
  if (p > 12 || normal.length !== p * p) throw new RangeError(`nonNegativeLeastSquares: ${p} variables.`);
  // Scaled to a unit diagonal: variables of very different size then lose no digits.
  const scale = right.map((_, j) => (normal[j * p + j]! > 0 ? 1 / Math.sqrt(normal[j * p + j]!) : 0));
  const best = new Float64Array(p);
  const matrix = new Float64Array(p * p);
  const solution = new Float64Array(p);
  const chosen = new Int32Array(p);
  let least = 0;
  for (let mask = 1; mask < 2 ** p; mask += 1) {
    let size = 0;
    for (let j = 0; j < p; j += 1) if ((mask >> j) & 1) chosen[size++] = j;
    for (let a = 0; a < size; a += 1) {
      const i = chosen[a]!;
      solution[a] = right[i]! * scale[i]!;
      for (let b = 0; b < size; b += 1) {
        const j = chosen[b]!;
        matrix[a * size + b] = normal[i * p + j]! * scale[i]! * scale[j]!;
      }
    }
    if (!solve(matrix, solution, size)) continue;
    let value = 0;
    let allowed = true;
    for (let a = 0; a < size; a += 1) {
      const b = solution[a]! * scale[chosen[a]!]!;
      if (!(b >= -1e-12)) allowed = false;
      // At the solution of the normal equations the objective is −½ bᵀ·r.
      value -= 0.5 * b * right[chosen[a]!]!;
    }
    if (!allowed || value >= least) continue;
    least = value;
    best.fill(0);
    for (let a = 0; a < size; a += 1) best[chosen[a]!] = solution[a]! * scale[chosen[a]!]!;
  }
  return best;
}

/** Gaussian elimination with partial pivoting, in place; false where the matrix is singular. */
function solve(matrix: Float64Array, right: Float64Array, size: number): boolean {
  for (let k = 0; k < size; k += 1) {
    let pivot = k;
    for (let i = k + 1; i < size; i += 1)
      if (Math.abs(matrix[i * size + k]!) > Math.abs(matrix[pivot * size + k]!)) pivot = i;
    const head = matrix[pivot * size + k]!;
    if (!(Math.abs(head) > 1e-15)) return false;
    if (pivot !== k) {
      for (let j = k; j < size; j += 1) {
        const kept = matrix[k * size + j]!;
        matrix[k * size + j] = matrix[pivot * size + j]!;
        matrix[pivot * size + j] = kept;
      }
      const kept = right[k]!;
      right[k] = right[pivot]!;
      right[pivot] = kept;
    }
    for (let i = k + 1; i < size; i += 1) {
      const factor = matrix[i * size + k]! / head;
      if (factor === 0) continue;
      for (let j = k; j < size; j += 1) matrix[i * size + j]! -= factor * matrix[k * size + j]!;
      right[i]! -= factor * right[k]!;
    }
  }
  for (let k = size - 1; k >= 0; k -= 1) {
    let value = right[k]!;
    for (let j = k + 1; j < size; j += 1) value -= matrix[k * size + j]! * right[j]!;
    right[k] = value / matrix[k * size + k]!;
  }
  return true;
}

export interface SymmetricEigen {
  /** Largest first. */
  readonly values: Float64Array;
  /** One vector of length 1 for each value, in the same order. */
  readonly vectors: readonly Float64Array[];
}

const SWEEPS = 100;

/**
 * Eigenvalues and eigenvectors of a symmetric matrix.
 *
 * Method: cyclic Jacobi rotations until every element off the diagonal is rounding noise; slow for hundreds of rows,
 * but exact for small eigenvalues too, and the same on every machine.
 * Shape: the matrix row by row, size × size; only its upper triangle is read. In every vector the largest element in
 * absolute value is positive (of several equally large ones the first), so that signs do not depend on chance. Vectors
 * of equal eigenvalues are one of many choices.
 * Reference: Jacobi (1846), Journal für die reine und angewandte Mathematik 30; Rutishauser (1966), Numerische
 * Mathematik 9.
 *
 * @example symmetricEigen(Float64Array.of(2, 1, 1, 2), 2).values // [3, 1]
 */
export function symmetricEigen(matrix: Float64Array, size: number): SymmetricEigen {
  if (!Number.isInteger(size) || size < 1 || matrix.length !== size * size)
    throw new RangeError('symmetricEigen requires a square matrix.');
  const a = matrix.slice();
  for (let i = 0; i < size; i += 1) for (let j = 0; j < i; j += 1) a[i * size + j] = a[j * size + i]!;
  const scale = a.reduce((largest, value) => Math.max(largest, Math.abs(value)), 0);
  if (!Number.isFinite(scale)) throw new RangeError('symmetricEigen requires finite elements.');
  const v = new Float64Array(size * size);
  for (let i = 0; i < size; i += 1) v[i * size + i] = 1;
  for (let sweep = 0; sweep < SWEEPS; sweep += 1) {
    let rotated = false;
    for (let p = 0; p < size - 1; p += 1)
      for (let q = p + 1; q < size; q += 1)
        if (Math.abs(a[p * size + q]!) > 1e-17 * scale) {
          rotate(a, v, size, p, q);
          rotated = true;
        }
    if (!rotated) break;
  }
  const order = Array.from({ length: size }, (_, i) => i).sort((i, j) => a[j * size + j]! - a[i * size + i]! || i - j);
  return {
    values: Float64Array.from(order, (i) => a[i * size + i]!),
    vectors: order.map((column) => upright(Float64Array.from({ length: size }, (_, row) => v[row * size + column]!))),
  };
}

/** Turns the plane of p and q so that their element becomes 0. */
function rotate(a: Float64Array, v: Float64Array, size: number, p: number, q: number): void {
  const element = a[p * size + q]!;
  const theta = (a[q * size + q]! - a[p * size + p]!) / (2 * element);
  const t = (theta >= 0 ? 1 : -1) / (Math.abs(theta) + Math.hypot(1, theta));
  const c = 1 / Math.hypot(1, t);
  const s = t * c;
  a[p * size + p]! -= t * element;
  a[q * size + q]! += t * element;
  a[p * size + q] = 0;
  a[q * size + p] = 0;
  for (let i = 0; i < size; i += 1) {
    const vp = v[i * size + p]!;
    const vq = v[i * size + q]!;
    v[i * size + p] = c * vp - s * vq;
    v[i * size + q] = s * vp + c * vq;
    if (i === p || i === q) continue;
    const ip = a[i * size + p]!;
    const iq = a[i * size + q]!;
    const newP = c * ip - s * iq;
    const newQ = s * ip + c * iq;
    a[i * size + p] = newP;
    a[p * size + i] = newP;
    a[i * size + q] = newQ;
    a[q * size + i] = newQ;
  }
}

function upright(vector: Float64Array): Float64Array {
  let largest = 0;
  for (const value of vector) largest = Math.max(largest, Math.abs(value));
  // Equally large up to rounding: the first decides.
  const decisive = vector.find((value) => Math.abs(value) > largest * (1 - 1e-9))!;
  return decisive < 0 ? vector.map((value) => -value) : vector;
}

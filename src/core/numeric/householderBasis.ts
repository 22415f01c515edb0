/** Q and R of a matrix, or the first column that lies in the space of the columns before it. */
export type HouseholderBasis =
  | {
      /** Orthonormal columns. */
      readonly q: readonly Float64Array[];
      /** Upper triangle, row by row. */
      readonly r: Float64Array;
      readonly dependent: null;
    }
  | { readonly dependent: number };

/**
 * QR decomposition of a matrix by Householder's reflections, which stops at the first dependent column.
 *
 * Method: a column is dependent if its part that is orthogonal to all columns before it is shorter than `tolerance`
 * times the column. Columns keep their order, so that it is the later one of two equal columns that is named.
 * Shape: columns of equal length, at most as many as they have rows; q has the same shape, r is square.
 * Reference: Businger and Golub (1965), Numerische Mathematik 7; the rule of dependence is that of R's lm (1e-7).
 *
 * @example householderBasis([Float64Array.of(3, 4), Float64Array.of(6, 8)], 1e-7).dependent // 1
 */
export function householderBasis(columns: readonly Float64Array[], tolerance: number): HouseholderBasis {
  const width = columns.length;
  const rows = columns[0]?.length ?? 0;
  if (width > rows) throw new RangeError('householderBasis requires at least as many rows as columns.');
  if (columns.some((column) => column.length !== rows)) throw new RangeError('householderBasis: unequal columns.');
  const a = columns.map((column) => column.slice());
  const reflectors: Float64Array[] = [];
  const r = new Float64Array(width * width);
  for (let k = 0; k < width; k += 1) {
    const column = a[k]!;
    for (let j = 0; j < k; j += 1) reflect(reflectors[j]!, j, column);
    const norm = length(column, k);
    if (norm <= tolerance * length(columns[k]!, 0)) return { dependent: k };
    const reflector = new Float64Array(rows);
    for (let i = k; i < rows; i += 1) reflector[i] = column[i]! / norm;
    const sign = reflector[k]! >= 0 ? 1 : -1;
    reflector[k]! += sign;
    // Length √2 makes the reflection x − u(u·x).
    const shrink = 1 / Math.sqrt(Math.abs(reflector[k]!));
    for (let i = k; i < rows; i += 1) reflector[i]! *= shrink;
    reflectors.push(reflector);
    for (let j = 0; j < k; j += 1) r[j * width + k] = column[j]!;
    r[k * width + k] = -sign * norm;
  }
  const q = columns.map((_, k) => {
    const unit = new Float64Array(rows);
    unit[k] = 1;
    for (let j = k; j >= 0; j -= 1) reflect(reflectors[j]!, j, unit);
    return unit;
  });
  return { q, r, dependent: null };
}

function reflect(reflector: Float64Array, from: number, column: Float64Array): void {
  let product = 0;
  for (let i = from; i < column.length; i += 1) product += reflector[i]! * column[i]!;
  for (let i = from; i < column.length; i += 1) column[i]! -= product * reflector[i]!;
}

function length(column: Float64Array, from: number): number {
  let largest = 0;
  for (let i = from; i < column.length; i += 1) largest = Math.max(largest, Math.abs(column[i]!));
  if (largest === 0) return 0;
  let square = 0;
  for (let i = from; i < column.length; i += 1) square += (column[i]! / largest) ** 2;
  return largest * Math.sqrt(square);
}

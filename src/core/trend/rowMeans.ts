/**
 * The mean of every row over what is known of it.
 *
 * Formula: Σ known values / their number; NaN for a row without any.
 * Shape: rows of `columns` values one after the other; one mean a row.
 *
 * @example rowMeans(Float64Array.of(1, 3, NaN, 5), 2) // [2, 5]
 */
export function rowMeans(values: Float64Array, columns: number): Float64Array {
  const means = new Float64Array(values.length / columns);
  for (let i = 0; i < means.length; i += 1) {
    let sum = 0;
    let known = 0;
    for (let t = i * columns; t < (i + 1) * columns; t += 1) {
      const value = values[t]!;
      if (Number.isNaN(value)) continue;
      sum += value;
      known += 1;
    }
    means[i] = sum / known;
  }
  return means;
}

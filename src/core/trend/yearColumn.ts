/**
 * The values of all areas in one year.
 *
 * Shape: A × T row by row in, A values out.
 *
 * @example yearColumn(Float64Array.of(1, 2, 3, 4), 2, 1) // [2, 4]
 */
export function yearColumn(values: Float64Array, years: number, year: number): Float64Array {
  return Float64Array.from({ length: values.length / years }, (_, i) => values[i * years + year]!);
}

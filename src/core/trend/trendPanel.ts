/**
 * Counts and populations of A areas over T years, row by row: area i in year t stands at i·T + t. What is not known is
 * NaN in both. Years ascend and need not be without gaps; the last one is the report year.
 */
export interface TrendPanel {
  /** Keys of the areas, in ascending order: sums over areas then never depend on the order of a file. */
  readonly keys: readonly string[];
  /** Calendar years, T of them. */
  readonly years: Float64Array;
  /** Cases, A × T. */
  readonly count: Float64Array;
  /** Residents among whom they are counted, A × T. */
  readonly population: Float64Array;
}

import type { TrendScale } from './trendScale.ts';

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
  /** What the counts are; absent = shares of people, told in percentage points. */
  readonly scale?: TrendScale;
  /** First years after a break in the series, ascending; absent = none. Areas may jump there without decoupling. */
  readonly breaks?: readonly number[];
  /** 1 = an area that overlaps others, such as a programme area: it is judged by what is ordinary of them, and has no say in it. */
  readonly guests?: Uint8Array;
}

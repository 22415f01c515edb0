/** A number or the word for why there is none. */
export type Cell = number | 'suppressed' | 'unknown' | 'not_applicable' | 'not_yet_available' | 'unreliable';

/** Cells of a measure by period and row. */
export type Cells = Cell[][];

/** One file in the wide form. */
export interface Delivery {
  readonly file: string;
  readonly periods: readonly string[];
  readonly measures: ReadonlyMap<string, Cells>;
}

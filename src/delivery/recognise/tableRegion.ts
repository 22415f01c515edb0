import type { Row } from '../grid/sheet.ts';

/** Where the table stands on its sheet. */
export interface TableRegion {
  /** Rows above the header that hold text: title, reference day, publisher. */
  readonly titles: readonly Row[];
  /** One to four header rows, top to bottom, merged cells filled; none for a file without a header. */
  readonly headers: readonly Row[];
  /** Lines that come after this one are rows of the table. */
  readonly lastHeaderLine: number;
  /** Columns that hold numbers or symbols in the first rows. */
  readonly numeric: readonly boolean[];
  readonly width: number;
  /** The row below the header that only counts the columns (1, 2, 3 …). */
  readonly numberingLine: number | null;
}

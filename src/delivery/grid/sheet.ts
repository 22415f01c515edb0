import type { Finding } from '../../domain/finding.ts';

/** One cell as the file has it. Nothing is interpreted here: what a text means is decided per column, later. */
export interface Cell {
  /** As written (text files, untrimmed) or as displayed (spreadsheets). */
  readonly text: string;
  /** The exact stored number; only spreadsheet cells that are stored as a number. */
  readonly number?: number;
  /** ISO day; only spreadsheet cells with a date format. */
  readonly date?: string;
  readonly note?: 'date_mangled' | 'formula_without_value' | 'error' | 'percent';
}

export interface Row {
  /** 1-based line of the text file in which the record begins, or row of the sheet. */
  readonly line: number;
  readonly cells: readonly Cell[];
}

/** A rectangle of joined cells: 1-based lines, 0-based columns, both ends included. */
export interface Merge {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export interface Sheet {
  /** Empty for text files. */
  readonly name: string;
  readonly hidden: boolean;
  /** May be called several times. Blank rows are given, too: their cells are none or all empty. */
  rows(): Iterable<Row>;
  readonly merges: readonly Merge[];
  readonly hiddenRows: ReadonlySet<number>;
  /** 0-based; only spreadsheets have them. */
  readonly hiddenColumns?: ReadonlySet<number>;
}

export interface SheetFile {
  readonly kind: 'text' | 'xlsx' | 'ods';
  readonly sheets: readonly Sheet[];
  readonly facts: {
    readonly encoding?: string;
    readonly delimiter?: string;
    /** `lf`, `crlf`, `cr`, `mixed`. */
    readonly lineEnding?: string;
  };
  readonly findings: readonly Finding[];
}

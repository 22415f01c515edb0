/** How one file is written. Every field is drawn on its own; `drawOptions` mends what cannot stand together. */
export interface WriterOptions {
  readonly output: 'text' | 'xlsx';
  readonly encoding: 'utf-8' | 'utf-8-bom' | 'utf-16le' | 'windows-1252';
  readonly lineEnd: '\n' | '\r\n' | '\r';
  readonly delimiter: ';' | ',' | '\t' | '|';
  readonly sepLine: boolean;
  readonly quoting: 'needed' | 'texts' | 'all';
  readonly trailingDelimiters: number;
  /** Title rows and footnotes have as many delimiters as the table, as spreadsheet programs write them. */
  readonly padRows: boolean;
  readonly number: NumberStyle;
  /** The columns of every second measure are spelled this way; one measure is spelled in one way. */
  readonly otherNumber: NumberStyle | null;
  readonly symbols: SymbolStyle;
  readonly legend: boolean;
  /** Dimensions that stand in the header, from the top; the others have a column of their own. */
  readonly columnDimensions: readonly Dimension[];
  readonly header: 'stacked' | 'fused' | 'none';
  readonly fuse: string;
  /** Where the labels of the leading columns stand in a header of several rows. */
  readonly leadingLabels: 'top' | 'bottom';
  readonly theme: string;
  readonly unitRow: boolean;
  readonly titleRows: number;
  readonly footnotes: number;
  readonly spacerColumn: boolean;
  readonly spacerRows: boolean;
  readonly keyForm: 'key+name' | 'key' | 'name' | 'fused' | 'short-key' | 'short-key+name';
  readonly fuseKey: ' ' | ' - ' | ' – ';
  readonly keyPlace: 'first' | 'last' | 'after-period';
  readonly levelColumn: boolean;
  readonly periodSpelling: number;
  /** Only one period: it may stand outside the table. */
  readonly periodPlace: 'table' | 'title' | 'file-name' | 'nowhere';
  /** Only one measure: it may stand outside the table. */
  readonly measurePlace: 'table' | 'title' | 'nowhere';
  readonly totalFirst: boolean;
  readonly duplicateRows: number;
  /** Something that no reader may let pass. */
  readonly fault: Fault;
  readonly directory: boolean;
  readonly numbersAsText: boolean;
  /** Workbooks: days are stored as serial numbers with a date format. */
  readonly serialDays: boolean;
  /** Workbooks: what stands beside the table. */
  readonly otherSheet: 'none' | 'imprint' | 'hidden';
}

/**
 * A row twice with another value, an area that the list of areas has not, a number that a spreadsheet program took for
 * a date, a delimiter inside an unquoted text.
 */
export type Fault = 'none' | 'conflict' | 'foreign-area' | 'mangled-date' | 'long-row';

export type Dimension = 'area' | 'measure' | 'category' | 'period';

export interface NumberStyle {
  readonly decimal: '.' | ',';
  readonly thousands: '' | '.' | ',' | ' ' | '\u00a0' | '\u2009' | '\u202f' | "'";
  /** Counts as `1023101.0`. */
  readonly pointZero: boolean;
  /** `.7070`. */
  readonly bareFraction: boolean;
  readonly percentSign: boolean;
  readonly plusSign: boolean;
  /** `-  23` and `1675    `. */
  readonly padding: boolean;
  /** Some numbers carry a glued mark of a footnote that stands below. */
  readonly marks: '' | '*)' | ' 1)' | '¹⁾';
}

export type SymbolStyle = 'din' | 'din-long-dash' | 'ba' | 'duva' | 'empty' | 'code' | 'words' | 'verbund';

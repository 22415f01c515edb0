import type { Reason } from './reason.ts';

/**
 * Lieferformat: how one source's files are read. Data, kept in indicators/formats/, saved for a city or sent along; the
 * schema is indicators/schema/format.schema.json.
 */
export type DeliveryFormat = DeclaredFormat | RecognisedFormat;

export type Delimiter = ',' | ';' | '\t' | '|';
export type SymbolProfileId = 'din55301' | 'verbund-neu' | 'ba' | 'duva';

interface FormatHead {
  readonly id: string;
  readonly version: number;
  readonly title: string;
  readonly description?: string;
  readonly encoding?: 'utf-8' | 'windows-1252';
  readonly delimiter?: Delimiter;
  readonly decimal?: '.' | ',';
  /** Grouping of digits, if the source has one: "1.675", "1 675". */
  readonly thousands?: '.' | ' ' | "'" | ',';
  /** What stands in a cell instead of a number → reason, or 0 for an exact zero. "" is the empty cell. */
  readonly symbols?: Readonly<Record<string, Reason | 0>>;
}

/**
 * Every column is declared by its header and nothing is recognised. `long`: one row per cell; `wide`: one row per area
 * and period, measures as columns.
 */
export interface DeclaredFormat extends FormatHead {
  readonly layout: 'long' | 'wide';
  readonly area: {
    readonly column: string;
    /** Keys as the source writes them → key of an area or pseudo-area here: {"000": "gesamt"}. */
    readonly aliases?: Readonly<Record<string, string>>;
    /** Left-pads keys with zeros to this length (Excel drops them). */
    readonly keyLength?: number;
    /** Column with the level's id, where one key stands for areas of several levels. */
    readonly levelColumn?: string;
  };
  readonly period: PeriodSource;
  /** wide: header → measure id. long: value of the measure column → measure id; absent = the ids themselves. */
  readonly measures?: Readonly<Record<string, string>>;
  /** long only. */
  readonly measureColumns?: readonly string[];
  readonly valueColumn?: string;
  /** Headers (wide) or measure labels (long) that are left unread on purpose; `*` stands for any text. */
  readonly ignore?: readonly string[];
}

/**
 * The table is recognised as it stands; what is said here was decided once, by the file it was learnt from or by an
 * answer, and is not asked again. A header that differs from `header` is told as a difference.
 */
export interface RecognisedFormat extends FormatHead {
  readonly layout: 'recognised';
  /** What the source's symbols mean, where neither `symbols` nor a legend of the file says it. */
  readonly symbolProfile?: SymbolProfileId;
  readonly sheet?: string;
  /** The column labels of the file it was learnt from, from left to right. */
  readonly header?: readonly string[];
  /** Label of a column → what it holds. */
  readonly roles?: Readonly<Record<string, FormatRole>>;
  /** Where no column names areas: what the column headers are. */
  readonly columnsAre?: 'areas' | 'measures';
  /** Measure label → what a sign before exactly three digits is, where it could be either: `8.214`. */
  readonly numbers?: Readonly<Record<string, 'thousands' | 'decimal'>>;
  /** Header of an area column with the very series of its right neighbour → two areas, or one that is not read. */
  readonly undivided?: Readonly<Record<string, 'separate' | 'joint'>>;
  readonly area?: {
    /** Key or name as the source writes it → key of an area or pseudo-area here; "" = is not read. */
    readonly aliases?: Readonly<Record<string, string>>;
  };
  readonly period?: PeriodSource;
  /**
   * Measure label (with its category: "Bevölkerung | weiblich") → measure id; null = is not read; `"*": null` = no
   * further label is read.
   */
  readonly measures?: Readonly<Record<string, string | null>>;
}

export type FormatRole =
  | 'key'
  | 'name'
  | 'fused'
  | 'level'
  | 'parent'
  | 'period'
  | 'measure'
  | 'category'
  | 'value'
  | 'metadata';

export interface PeriodSource {
  /** Header of the column with the period … */
  readonly column?: string;
  /** … or a pattern of the file's name with {zeit} in it, `*` for any text: "einwohner_{zeit}.csv" … */
  readonly fileName?: string;
  /** … or the period itself. */
  readonly fixed?: string;
  /** What a bare year means here: the day "12-31" of it; absent = the year. */
  readonly day?: string;
}

import type { Reason } from './reason.ts';

/**
 * Lieferformat: how one source's files are read. Data, kept in indicators/formats/ or sent along; the schema is
 * indicators/schema/format.schema.json.
 */
export interface DeliveryFormat {
  readonly id: string;
  readonly version: number;
  readonly title: string;
  readonly description?: string;
  /** `long`: one row per cell; `wide`: one row per area and period, measures as columns. */
  readonly layout: 'long' | 'wide';
  readonly encoding?: 'utf-8' | 'windows-1252';
  readonly delimiter?: ',' | ';' | '\t' | '|';
  readonly decimal?: '.' | ',';
  /** Grouping of digits, if the source has one: "1.675", "1 675". */
  readonly thousands?: '.' | ' ' | "'" | ',';
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
  /** What stands in a cell instead of a number → reason, or 0 for an exact zero. "" is the empty cell. */
  readonly symbols?: Readonly<Record<string, Reason | 0>>;
}

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

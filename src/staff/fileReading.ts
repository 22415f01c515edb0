export interface PlacedText {
  readonly line: number;
  readonly text: string;
}

export interface ColumnReading {
  /** 1-based. */
  readonly column: number;
  readonly header: string;
  readonly role: string;
  readonly why: string;
  readonly measure?: string;
  readonly period?: string;
  readonly area?: string;
  readonly numbers?: string;
}

export interface TableReading {
  readonly region: {
    readonly titles: readonly PlacedText[];
    readonly headerLines: readonly number[];
    readonly firstLine: number;
    readonly lastLine: number;
    readonly footnotes: readonly PlacedText[];
  };
  readonly layout: string;
  readonly layoutEvidence: readonly string[];
  readonly period: { readonly id: string; readonly place: string } | null;
  readonly columns: readonly ColumnReading[];
  readonly symbols: readonly {
    readonly symbol: string;
    readonly meaning: string;
    readonly cells: number;
    readonly evidence: string;
  }[];
  readonly legend: readonly string[];
  readonly areas: Readonly<Record<string, number>>;
  readonly checks: readonly { readonly what: string; readonly found: number; readonly of: number }[];
  readonly dropped: readonly { readonly line: number; readonly why: string }[];
  readonly observations: number;
  readonly withoutValue: number;
}

/** How a file was recognised, decision by decision. */
export interface FileReading {
  readonly file: string;
  readonly kind: string;
  readonly facts: { readonly encoding?: string; readonly delimiter?: string; readonly lineEnding?: string };
  readonly sheets: readonly { readonly name: string; readonly hidden: boolean; readonly read: boolean }[];
  readonly table: TableReading | null;
}

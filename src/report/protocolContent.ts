import type { Finding } from '../domain/finding.ts';

interface PlacedText {
  readonly line: number;
  readonly text: string;
}

/** How a file was recognised, as the reader of municipal files tells it. */
export interface ReadingContent {
  readonly file: string;
  readonly kind: string;
  readonly facts: { readonly encoding?: string; readonly delimiter?: string; readonly lineEnding?: string };
  readonly sheets: readonly { readonly name: string; readonly hidden: boolean; readonly read: boolean }[];
  readonly table: TableContent | null;
}

export interface TableContent {
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
  readonly columns: readonly {
    readonly column: number;
    readonly header: string;
    readonly role: string;
    readonly why: string;
    readonly measure?: string;
    readonly period?: string;
    readonly area?: string;
    readonly numbers?: string;
  }[];
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

/** What the printable protocol can show. What is absent is left out; a reading without a delivery has only two parts. */
export interface ProtocolContent {
  /** null: the columns were declared, nothing was recognised. */
  readonly reading: ReadingContent | null;
  readonly findings: readonly Finding[];
  readonly deliveryId?: number | null;
  readonly cityName?: string;
  /** ISO 8601, as it was stored. */
  readonly receivedAt?: string;
  readonly withdrawnAt?: string | null;
  readonly fileName?: string;
  readonly size?: number;
  readonly sha256?: string;
  readonly boundary?: string | null;
  readonly encoding?: string;
  readonly delimiter?: string;
  readonly areas?: number;
  readonly measures?: readonly string[];
  readonly periods?: readonly string[];
  readonly missing?: Readonly<Record<string, number>>;
  /** Of a file that was read by declared columns. */
  readonly columns?: readonly { readonly header: string; readonly use: string }[];
  readonly measuresRead?: readonly {
    readonly label: string;
    readonly measure: string | null;
    readonly title: string | null;
    readonly cells: number;
  }[];
  readonly history?: {
    readonly added: number;
    readonly confirmed: number;
    readonly filled: number;
    readonly superseded: number;
    readonly kept: number;
  };
  readonly format?: unknown;
  readonly formatDiff?: {
    readonly added: readonly string[];
    readonly removed: readonly string[];
    readonly moved: readonly string[];
  } | null;
}

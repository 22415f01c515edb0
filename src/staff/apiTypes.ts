import type { FileReading } from './fileReading.ts';
import type { Json } from './json.ts';

/** What the page reads from the interface; only the parts that it shows. */
export type Severity = 'error' | 'question' | 'warning' | 'note' | 'not_evaluable';

export interface Choice {
  readonly value: Json;
  readonly label: string;
  readonly consequence: string;
}

export interface Question {
  readonly into: string;
  readonly kind: 'choice' | 'area' | 'measure' | 'period';
  readonly choices: readonly Choice[];
}

export interface Finding {
  readonly check: string;
  readonly severity: Severity;
  readonly message: string;
  readonly row?: number;
  readonly column?: number;
  readonly question?: Question;
  readonly more?: number;
}

export interface ProblemPlace {
  readonly detail: string;
  readonly pointer?: string;
  readonly row?: number;
  readonly column?: number;
}

export interface MeasureReading {
  readonly label: string;
  readonly measure: string | null;
  readonly title: string | null;
  readonly cells: number;
}

export interface PreviewRow {
  readonly line: number;
  readonly kind: 'title' | 'header' | 'row' | 'note';
  readonly cells: readonly string[];
}

export interface Preview {
  readonly rows: readonly PreviewRow[];
  readonly width: number;
}

export interface FormatDiff {
  readonly added: readonly string[];
  readonly removed: readonly string[];
  readonly moved: readonly string[];
}

export interface History {
  readonly added: number;
  readonly confirmed: number;
  readonly filled: number;
  readonly superseded: number;
  readonly kept: number;
}

/** Parts are absent where the engine did not get so far. */
export interface DeliveryProtocol {
  readonly fileName?: string;
  readonly boundary?: string | null;
  readonly areas?: number;
  readonly measures?: readonly string[];
  readonly periods?: readonly string[];
  readonly history?: History;
  readonly reading?: FileReading | null;
  readonly measuresRead?: readonly MeasureReading[];
  readonly preview?: Preview | null;
  readonly format?: Json | null;
  readonly formatDiff?: FormatDiff | null;
  /** Of a file that was read by declared columns. */
  readonly columns?: readonly { readonly header: string; readonly use: string }[];
}

/** What became of a file that was sent. */
export interface Outcome {
  readonly outcome: 'checked' | 'stored' | 'refused';
  readonly deliveryId: number | null;
  readonly observations: number;
  readonly findings: readonly Finding[];
  readonly protocol: DeliveryProtocol;
  /** What a refusal says of itself. */
  readonly detail?: string;
}

export interface City {
  readonly ags: string;
  readonly name: string;
  readonly synthetic: boolean;
}

export interface FormatEntry {
  readonly id: string;
  readonly version: number;
  readonly title: string;
  readonly savedAt: string | null;
  readonly origin: 'city' | 'catalogue';
}

export interface StoredDelivery {
  readonly deliveryId: number;
  readonly fileName: string;
  readonly boundaryId: string;
  readonly formatId: string | null;
  readonly replaces: number | null;
  readonly observations: number;
  readonly receivedAt: string;
  readonly withdrawnAt: string | null;
}

import type { Provenance } from './apiTypes.ts';

export interface DecouplingArea {
  readonly key: string;
  readonly name: string;
  readonly class: string;
  readonly label: string;
  readonly marks: readonly string[];
  readonly sentence: string;
  readonly gap: number | null;
  readonly change: { readonly estimate: number; readonly lower: number; readonly upper: number } | null;
  readonly rawChange: number | null;
  readonly band: number | null;
  readonly onset: { readonly year: number; readonly from: number; readonly to: number } | null;
  readonly q: number | null;
  readonly direction: number | null;
  readonly missing: readonly { readonly year: number; readonly reason: string }[];
  readonly reasons: readonly { readonly text: string }[];
  readonly history: readonly { readonly year: number; readonly class: string }[];
}

export interface DecouplingResult {
  readonly title: string;
  readonly unit: string;
  readonly refused: { readonly text: string } | null;
  readonly breaks: readonly { readonly year: number; readonly text: string }[];
  readonly areas: readonly DecouplingArea[];
}

/** Answer of `GET /cities/{ags}/decoupling`, as far as the page reads it. */
export interface DecouplingAnswer extends Provenance {
  readonly year: number;
  readonly method: { readonly id: string; readonly title: string; readonly evidence: string };
  readonly results: readonly DecouplingResult[];
  readonly sentences: readonly string[];
}

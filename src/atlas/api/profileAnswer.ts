import type { Provenance } from './apiTypes.ts';

interface ProfileFigure {
  readonly value: number | null;
  readonly reason: string | null;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly gap: number | null;
  readonly rank: number | null;
}

export interface ProfileIndicator {
  readonly indicator: string;
  readonly title: string;
  readonly theme: string;
  readonly unit: string;
  readonly polarity: string;
  readonly period: string | null;
  readonly figure: ProfileFigure | null;
  readonly ranked: number;
  readonly city: { readonly value: number | null } | null;
  readonly parent: { readonly value: number | null } | null;
  readonly changes: readonly { readonly years: number; readonly value: number | null }[];
  readonly fallback: {
    readonly indicator: string;
    readonly note: string;
    readonly title?: string;
    readonly figure: ProfileFigure;
  } | null;
  readonly sentence: string | null;
}

/** Answer of `GET /cities/{ags}/areas/{key}/profile`, as far as the page reads it. */
export interface ProfileAnswer extends Provenance {
  readonly area: {
    readonly key: string;
    readonly name: string;
    readonly level: string;
    readonly parent: { readonly key: string; readonly name: string } | null;
  };
  readonly period: string | null;
  readonly indicators: readonly ProfileIndicator[];
}

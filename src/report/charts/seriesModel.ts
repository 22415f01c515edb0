import type { Reason } from '../../domain/reason.ts';

export interface SeriesPoint {
  /** Id of the period. */
  readonly period: string;
  readonly value: number | null;
  readonly reason: Reason | null;
  /** 95 % interval; null where there is none. */
  readonly lower: number | null;
  readonly upper: number | null;
}

export interface SeriesLine {
  readonly role: 'area' | 'parent' | 'city';
  /** Area key; null for the city. */
  readonly key: string | null;
  readonly name: string;
  readonly points: readonly SeriesPoint[];
}

/** One indicator over time for some areas, beside their parent and the city. */
export interface SeriesModel {
  readonly indicator: string;
  readonly title: string;
  /** As written behind a number: "%". */
  readonly unitSymbol: string;
  readonly decimals: number;
  /** Changes are written with their sign. */
  readonly signed: boolean;
  readonly lines: readonly SeriesLine[];
  readonly breaks: readonly { readonly from: string; readonly text: string }[];
}

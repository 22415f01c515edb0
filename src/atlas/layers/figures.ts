import type { CityAverage, IndicatorDescription } from '../api/apiTypes.ts';

/** One area of the chosen level with its figure. Exactly one of `value` and `reason` is null. */
export interface AreaFigure {
  readonly key: string;
  readonly name: string;
  readonly value: number | null;
  readonly reason: string | null;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly gap: number | null;
  readonly rank: number | null;
}

/** The figures of one indicator in one period. */
export interface Figures {
  readonly indicator: IndicatorDescription;
  readonly period: string;
  readonly denominatorPeriod: string | null;
  readonly areas: readonly AreaFigure[];
  readonly city: CityAverage;
  readonly ranked: number;
  readonly breaks: readonly { readonly from: string; readonly text: string }[];
}

import type {
  AreaCollection,
  Boundary,
  CityAverage,
  CityDetails,
  CitySummary,
  IndicatorDescription,
  IndicatorSummary,
} from './apiTypes.ts';
import type { Wish } from './wish.ts';

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

/** Everything that the page shows, loaded and consistent: one city, one release, one level. */
export interface View {
  /** The wish as it was fulfilled. */
  readonly wish: Wish;
  /** What of the wish could not be fulfilled, in sentences. */
  readonly notes: readonly string[];
  readonly cities: readonly CitySummary[];
  readonly city: CityDetails;
  readonly boundary: Boundary;
  /** Indicators that have figures on this level. */
  readonly indicators: readonly IndicatorSummary[];
  readonly withoutData: number;
  /** Periods of the chosen indicator, the latest first. */
  readonly periods: readonly string[];
  readonly geometry: AreaCollection;
  /** null: no indicator has figures on this level. */
  readonly figures: Figures | null;
}

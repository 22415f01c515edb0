import type { AreaCollection, Boundary, CityDetails, CitySummary, IndicatorSummary } from '../api/apiTypes.ts';

/** Periods of an indicator on a level. */
export interface PeriodsTold {
  /** The earliest first. */
  readonly periods: readonly string[];
  /** The latest for which the city has a figure, else the latest of all. */
  readonly latest: string;
}

/** Where the reader is: one city, one release, one boundary version, one level. */
export interface Place {
  readonly cities: readonly CitySummary[];
  readonly city: CityDetails;
  readonly boundary: Boundary;
  readonly level: string;
  /** Boundary, level and release as parameters of a request. */
  readonly query: Readonly<Record<string, string>>;
  /** Every indicator of the catalogue. */
  readonly catalogue: readonly IndicatorSummary[];
  /** Indicators that have figures on this level. */
  readonly indicators: readonly IndicatorSummary[];
  readonly withoutData: number;
  readonly periodsOf: ReadonlyMap<string, PeriodsTold>;
  readonly geometry: AreaCollection;
  /** Names by key. */
  readonly names: ReadonlyMap<string, string>;
}

/** The answers of the public interface, as far as the page reads them. The documentation at /docs says the same. */

export interface Provenance {
  readonly city: { readonly ags: string; readonly name: string };
  readonly datasetState: string;
  readonly release: number | null;
  readonly releasedAt: string | null;
  readonly protection: string;
  readonly catalogueVersion: string;
}

export interface CitySummary {
  readonly ags: string;
  readonly name: string;
  readonly synthetic: boolean;
  /** null: nothing is released yet. */
  readonly release: number | null;
}

export interface Boundary {
  readonly id: string;
  readonly title: string;
  /** ISO day; null = since ever. */
  readonly validFrom: string | null;
  /** From coarse to fine. */
  readonly levels: readonly string[];
  /** Number of areas per level. */
  readonly areas: Readonly<Record<string, number>>;
  /** Schools and the like: points, which this map does not show. */
  readonly facilities: boolean;
}

export interface CityDetails extends Provenance {
  readonly ags: string;
  readonly name: string;
  readonly synthetic: boolean;
  readonly boundaries: readonly Boundary[];
  readonly levels: readonly { readonly id: string; readonly title: string; readonly plural: string }[];
}

export interface IndicatorSummary {
  readonly id: string;
  readonly title: string;
  readonly shortTitle: string;
  readonly theme: string;
  readonly themeTitle: string;
  readonly context: boolean;
  readonly kind: 'count' | 'proportion' | 'rate' | 'ratio' | 'value' | 'gap' | 'change';
  readonly unitSymbol: string;
  readonly decimals: number;
}

export interface IndicatorDescription extends IndicatorSummary {
  readonly definition: string;
  readonly unit: string;
  readonly unitText: { readonly title: string; readonly symbol: string };
  readonly polarity: 'high_adverse' | 'high_favourable' | 'neutral';
  readonly lesehilfe: string;
  readonly sources: readonly {
    readonly title: string;
    readonly publisher: string;
    readonly licence?: string;
    readonly url?: string;
  }[];
}

export interface CityAverage {
  readonly value: number | null;
  readonly reason: string | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly basis: string;
  readonly coverage: { readonly areas: number; readonly of: number };
}

type Matrix<T> = readonly (readonly T[])[];

export interface IndicatorSeries {
  readonly indicator: string;
  readonly periods: readonly string[];
  readonly denominatorPeriods: readonly (string | null)[];
  readonly ranked: readonly number[];
  readonly city: readonly CityAverage[];
  readonly breaks: readonly { readonly from: string; readonly text: string }[];
  readonly values: Matrix<number | null>;
  readonly reasons: Matrix<string | null>;
  readonly lower: Matrix<number | null>;
  readonly upper: Matrix<number | null>;
  readonly gaps: Matrix<number | null>;
  readonly ranks: Matrix<number | null>;
}

export interface SeriesAnswer extends Provenance {
  readonly boundary: string;
  readonly level: string;
  readonly areas: readonly { readonly key: string; readonly name: string }[];
  readonly series: readonly IndicatorSeries[];
  readonly total: number;
  readonly next: string | null;
}

export type Position = readonly number[];

export interface AreaFeature {
  readonly properties: { readonly key: string; readonly name: string };
  readonly geometry:
    | { readonly type: 'Polygon'; readonly coordinates: readonly (readonly Position[])[] }
    | { readonly type: 'MultiPolygon'; readonly coordinates: readonly (readonly (readonly Position[])[])[] }
    | null;
}

export interface AreaCollection {
  readonly features: readonly AreaFeature[];
}

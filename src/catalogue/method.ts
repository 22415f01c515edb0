/**
 * The shape of the files in indicators/methods/: a composite index as dated data. indicators/schema/method.schema.json
 * says the same and is what is checked. `combine` tells the variants apart.
 */
export type Method = StandardisedMethod | RankExponentialMethod | YearlyMinMaxMethod;

/** Sum or mean of z-scores, or loadings of a principal component: what most German cities publish. */
export interface StandardisedMethod extends MethodBase {
  readonly combine: 'weighted_sum' | 'mean_z' | 'pca';
  readonly indicators: {
    readonly status: readonly MethodIndicator[];
    readonly dynamics?: readonly MethodIndicator[];
  };
  /** The window and the kind of change; present exactly where there are dynamics indicators. */
  readonly dynamics?: { readonly years: number; readonly change: 'percentage_points' | 'percent' };
  readonly standardise: {
    readonly mean: 'unweighted' | 'population_weighted' | 'city_value';
    /** `population`: divided by n (ddof 0); `sample`: divided by n − 1. */
    readonly deviation: 'population' | 'sample';
  };
  /** The combined figure is standardised once more over the eligible areas. */
  readonly restandardise: boolean;
}

/** Ranks, exponentially transformed and weighted: the English, Scottish and Welsh indices. */
export interface RankExponentialMethod extends MethodBase {
  readonly combine: 'rank_exponential';
  readonly indicators: { readonly domains: readonly MethodDomain[] };
  /** `scale`: the 23 in X = −23·ln(1 − R(1 − e^(−100/23))). */
  readonly parameters: { readonly scale: number };
}

/** Yearly min–max per dimension, sum, min–max again: GISD. */
export interface YearlyMinMaxMethod extends MethodBase {
  readonly combine: 'yearly_min_max';
  readonly indicators: { readonly domains: readonly MethodDomain[] };
  /** The sum is put on 0…1 once more. */
  readonly restandardise: boolean;
  /** Quantile definition of Hyndman and Fan for quintiles and deciles. */
  readonly parameters: { readonly quantileType: 7 | 9 };
}

export interface MethodBase {
  /** German kebab-case with the year, permanent: `berlin-mss-2019`. */
  readonly id: string;
  /** Version of this file, counted up whenever a result may change: "1". */
  readonly version: string;
  readonly kind: 'composite';
  readonly title: string;
  readonly description: string;
  /** The publication that the recipe comes from. */
  readonly source: string;
  /** What shows that the recipe is right: which published figures it reproduces, or that nothing does yet. */
  readonly evidence: string;
  /** ISO dates. */
  readonly validFrom: string;
  readonly validTo?: string;
  readonly editions?: readonly { readonly id: string; readonly excluded: readonly ExcludedArea[] }[];
  readonly eligible: {
    readonly minimumPopulation: number | null;
    /**
     * k of n: an area with at least so many of the indicators (of status, and of dynamics) takes part; what is absent
     * counts like the mean of what is there, and is named. Absent = all of them are needed.
     */
    readonly atLeast?: number;
    /** Measures that give the population, best first. */
    readonly populationMeasures: readonly string[];
    /** Left out whatever the edition. */
    readonly exclusionsInAllEditions?: readonly ExcludedArea[];
  };
  readonly classes?: { readonly status: readonly MethodClass[]; readonly dynamics?: readonly MethodClass[] };
  /** Special attention is due where any of these holds. */
  readonly attention?: readonly AttentionRule[];
}

export interface ExcludedArea {
  /** Area key, text. */
  readonly area: string;
  readonly reason: string;
}

export interface MethodIndicator {
  /** Column name in the table contract: `S1`. */
  readonly column: string;
  /**
   * Id in indicators/catalogue/. Under `dynamics`, an indicator of kind `change` is taken as it is; of any other the
   * change over `dynamics.years` is computed. null: the catalogue has no such indicator, `title` says what it is.
   */
  readonly indicator: string | null;
  readonly title?: string;
  /** 1: a higher value is worse; −1: a higher value is better and is turned round. */
  readonly direction: 1 | -1;
  readonly weight: number;
}

/** A finished domain or dimension score, that no indicator of the catalogue stands for. */
export interface MethodDomain {
  readonly column: string;
  /** Other names that a table may give the column. */
  readonly aliases?: readonly string[];
  readonly title: string;
  /** null: the weights have to be given with the table. */
  readonly weight: number | null;
  /** As in MethodIndicator; absent = 1. */
  readonly direction?: 1 | -1;
}

/** Classes in order of rising index; the last one has no upper limit. */
export interface MethodClass {
  /** As it stands in tables: "1" … "4", "+", "+/-", "-". */
  readonly code: string;
  readonly label: string;
  readonly upTo: number | null;
  /** A value exactly at the limit belongs to this class (true) or to the next one (false). */
  readonly upToIncluded: boolean;
}

export interface AttentionRule {
  /** Code of the status class. */
  readonly status: string;
  /** Code of the dynamics class; absent = any. */
  readonly dynamics?: string;
}

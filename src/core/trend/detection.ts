import type { ListRule } from './listRule.ts';
import type { TrendPanel } from './trendPanel.ts';

/** What a detector says about every area in one report year. One value an area, NaN where there is none. */
export interface Detection {
  /** 1 = belongs to the areas that were tested. */
  readonly judged: Uint8Array;
  /** Direction of the evidence: 1 up, −1 down. */
  readonly sign: Int8Array;
  /** 1 = evidence enough to be listed anew. */
  readonly enters: Uint8Array;
  /** 1 = evidence enough to stay on the list, in the same direction. */
  readonly stays: Uint8Array;
  /** Signed evidence, for ranking. */
  readonly score: Float64Array;
  readonly p: Float64Array;
  readonly q: Float64Array;
  /** Probability that the drift is upwards. */
  readonly upward: Float64Array;
  /** Change of the gap a year over five years that the drift explains, with its 80 % range; units of the indicator. */
  readonly change: Float64Array;
  readonly low: Float64Array;
  readonly high: Float64Array;
  /** Raw change of the log-odds gap over five years, and how far areas like this ordinarily go; units of the indicator. */
  readonly rawChange: Float64Array;
  readonly band: Float64Array;
  /** First changed year, the most likely one and its 80 % range. */
  readonly onset: Float64Array;
  readonly onsetFrom: Float64Array;
  readonly onsetTo: Float64Array;
  /** Today's gap to the rest of the city; units of the indicator. */
  readonly gap: Float64Array;
  /** 1 = high level for years: the three-year rate is above 1.5 times the city's with probability. */
  readonly burdened: Uint8Array;
  /** Smallest drift that is found here, units of the indicator a year. */
  readonly limit: Float64Array;
  /** 1 = even a drift as large as the city's rate within five years could be missed. */
  readonly blind: Uint8Array;
  /** How far the last year lies from what all other years and the city let expect, in standard deviations. */
  readonly surprise: Float64Array;
  /** 1 = a single year that fits neither the drift nor the other years, A × T. */
  readonly odd: Uint8Array;
  /** What the known years can tell of a drift, as a share of what all years could; 1 = none is missing. */
  readonly information: Float64Array;
}

/** A rule that judges the last year of a panel. Wholly given by the panel: the same whatever else is computed. */
export type Detector = (panel: TrendPanel, rule?: ListRule) => Detection;

import type { Outcome } from '../outcome.ts';

/** What an index of autocorrelation is, and what it would be if the values were strewn over the units by chance. */
export interface Autocorrelation {
  readonly statistic: number;
  readonly expectation: number;
  /** If the values are draws from a normal distribution. Null where there is no such formula. */
  readonly normality: Moments | null;
  /** If the values are given and only their places are chance. Null with fewer than four units. */
  readonly randomisation: Moments | null;
}

export interface Moments {
  readonly variance: number;
  readonly z: number;
  /** Two-sided. */
  readonly p: number;
}

export interface AutocorrelationOptions {
  /**
   * Whether units without neighbours count as units. Left out as in spdep: of Moran and Geary from the number of units
   * only, of G with their values.
   */
  readonly islands?: 'counted' | 'left_out';
}

export type AutocorrelationOutcome = Outcome<Autocorrelation>;

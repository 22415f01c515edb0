import type { TrendClass } from '../../core/trend/trendClass.ts';
import type { Reason } from '../../domain/reason.ts';
import type { Provenance } from '../dataset/provenance.ts';

/** Which areas leave the general development, by one rule, in one report. */
export interface DecouplingAnswer extends Provenance {
  readonly boundary: string;
  readonly level: string;
  /** Report year: nothing later was used. */
  readonly year: number;
  readonly method: RuleHead;
  /** Whether several indicators were listed together (`joint`) or made into one series (`pooled`). */
  readonly combine: 'joint' | 'pooled';
  readonly results: readonly DecouplingResult[];
  /** What has to be known before any flag is read, in plain German, and then the sentence of every result. */
  readonly sentences: readonly string[];
}

export interface RuleHead {
  readonly id: string;
  readonly version: string;
  readonly title: string;
  readonly validFrom: string;
  readonly evidence: string;
  readonly measured: {
    readonly falseDiscoveryRate: number;
    readonly powerOfOracle: number;
    readonly falseReports: number;
    readonly on: string;
  };
  /** The q with which an area enters here; null = the rule has none. */
  readonly q: number | null;
}

/** One indicator, or several as one. */
export interface DecouplingResult {
  /** One id; several where they were pooled. */
  readonly indicators: readonly string[];
  readonly title: string;
  /** Unit of gaps and changes, as written behind a number. */
  readonly unit: string;
  readonly polarity: string;
  /** What is compared: shares by their odds, frequencies and amounts by their logarithms; null = nothing can be. */
  readonly scale: 'share' | 'frequency' | 'amount' | 'pooled' | null;
  /** Years over which changes are told: five, or more where years are missing, or fewer in short series. */
  readonly span: number | null;
  /** The last year up to the report year that has figures; null = there is none, and `refused` says why. */
  readonly year: number | null;
  readonly period: string | null;
  /** Why nothing can be judged at all. */
  readonly refused: JudgementReason | null;
  /** Years with figures up to the report year. */
  readonly years: readonly number[];
  readonly breaks: readonly { readonly year: number; readonly text: string }[];
  readonly counts: Readonly<Partial<Record<TrendClass, number>>>;
  /** How many areas are what, in a German sentence. */
  readonly sentence: string;
  readonly areas: readonly DecouplingArea[];
}

export interface JudgementReason {
  readonly code: JudgementCode;
  readonly text: string;
}

export type JudgementCode =
  | 'no_trend'
  | 'no_figures'
  | 'too_few_areas'
  | 'short_series'
  | 'no_value_in_report_year'
  | 'too_few_known_years'
  | 'too_few_people'
  | 'too_few_cases'
  | 'value_missing'
  | 'not_findable';

/** Numbers are null where there is nothing to say. Units: those of the result. */
export interface DecouplingArea {
  readonly key: string;
  readonly name: string;
  readonly class: TrendClass;
  readonly label: string;
  /** `gesichert`, `sprung_unbestaetigt`, `neu`, `besteht_fort` (still listed, by the weaker rule only). */
  readonly marks: readonly string[];
  readonly sentence: string;
  /** The indicator's own value in the report year; null for pooled indicators. */
  readonly value: number | null;
  /** Against the rest of the city, today. */
  readonly gap: number | null;
  /** Change of the gap a year over the span that is due to the drift, with its 80 % range. */
  readonly change: { readonly estimate: number; readonly lower: number; readonly upper: number } | null;
  /** Change of the gap over the span as it is, and how far areas like this ordinarily go (90 of 100 of them). */
  readonly rawChange: number | null;
  readonly band: number | null;
  /** First changed year: the most likely one, and its 80 % range. */
  readonly onset: { readonly year: number; readonly from: number; readonly to: number } | null;
  readonly p: number | null;
  readonly q: number | null;
  /** Signed evidence for ranking, positive = adverse (rising where neither is). */
  readonly score: number | null;
  /** Probability that the direction is the one that is told. */
  readonly direction: number | null;
  /** Smallest drift a year that would be found here. */
  readonly smallestDrift: number | null;
  /** What the known years can tell, as a share of what all could; 1 = none is missing. */
  readonly information: number | null;
  readonly missing: readonly { readonly year: number; readonly reason: Reason }[];
  /** Single years that fit neither the drift nor the other years. */
  readonly oddYears: readonly number[];
  /** Why it is not judged; empty where it is. */
  readonly reasons: readonly JudgementReason[];
  /** What was said in every report up to this one. */
  readonly history: readonly { readonly year: number; readonly class: TrendClass }[];
}

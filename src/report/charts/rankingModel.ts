import type { Reason } from '../../domain/reason.ts';

export interface RankedArea {
  readonly key: string;
  readonly name: string;
  readonly value: number | null;
  readonly reason: Reason | null;
  readonly lower: number | null;
  readonly upper: number | null;
  /** 1 = highest value; equal values share the better rank. */
  readonly rank: number | null;
  /** 1 = the tenth with the lowest values … 10. */
  readonly decile: number | null;
  /** Whether the reader asked for this area to be shown. */
  readonly marked: boolean;
}

/** The areas of a level in the order of one indicator's values. */
export interface RankingModel {
  readonly indicator: string;
  readonly title: string;
  readonly unitSymbol: string;
  readonly decimals: number;
  readonly signed: boolean;
  readonly period: string;
  /** German plural of the level: "Sozialräume". */
  readonly levelPlural: string;
  /** Those with a value first, from the highest to the lowest; then those without. */
  readonly areas: readonly RankedArea[];
  readonly cityValue: number | null;
}

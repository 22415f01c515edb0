import type { Period } from '../../domain/period.ts';
import type { Column } from './classifyColumns.ts';

export type LayoutName =
  | 'long'
  | 'periods_as_columns'
  | 'measures_as_columns'
  | 'measure_and_period_in_header'
  | 'areas_as_columns';

/** What a cell of a value column means, as far as its column says it. */
export interface ValueColumn {
  readonly column: Column;
  readonly index: number;
  readonly measure: string;
  readonly period: Period | null;
  /** Only in the layout `areas_as_columns`: the header as the source writes it. */
  readonly area: string | null;
}

export interface Layout {
  readonly name: LayoutName;
  readonly values: readonly ValueColumn[];
  readonly key: Column | null;
  /** The key column holds key and name in one. */
  readonly fused: boolean;
  readonly areaName: Column | null;
  readonly level: Column | null;
  readonly period: Column | null;
  readonly periodPart: Column | null;
  readonly measure: Column | null;
  readonly categories: readonly Column[];
  /** No column and no header names an area: the rows are about the whole city. */
  readonly wholeCity: boolean;
  /** German sentences for the protocol. */
  readonly evidence: readonly string[];
}

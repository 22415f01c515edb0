import type { Table } from '../table/areaTable.ts';
import type { LegendEntry } from './legendEntry.ts';

/** What a map shows, whatever it is: a legend, a place in it for every area, words and a table. */
export interface Layer {
  readonly title: string;
  readonly legendTitle: string;
  /** How the classes came about. */
  readonly legendNote: string;
  readonly entries: readonly LegendEntry[];
  readonly entryOf: ReadonlyMap<string, number>;
  /** One area in words. */
  describe(key: string): string;
  readonly table: Table;
  readonly tableNote: string;
  /** What the slider offers, the earliest first. */
  readonly periods: readonly string[];
  readonly period: string;
  /** Address of the same figures as CSV, without `format`. */
  readonly download: string;
  readonly facts: readonly HTMLElement[];
  readonly factsTitle: string;
  /** Below the map, for what needs more room. */
  readonly detail: readonly HTMLElement[];
}

import type { Period } from '../../domain/period.ts';
import type { Reason } from '../../domain/reason.ts';

/** One value of a file, or why there is none, in the file's own words, with its place. */
export interface Observation {
  readonly areaKey: string;
  readonly areaName: string;
  readonly measure: string;
  readonly category: string;
  readonly period: Period | null;
  readonly value: number | null;
  readonly reason: Reason | null;
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

import type { Finding } from '../../../src/domain/finding.ts';
import type { Period } from '../../../src/domain/period.ts';
import type { Reason } from '../../../src/domain/reason.ts';
import type { TruthArea } from './truth.ts';

/** What the tests need of an observation; the reader gives more. */
export interface ReadObservation {
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

export interface Reading {
  readonly observations: Iterable<ReadObservation>;
  readonly findings: readonly Finding[];
}

/** The reader as the tests call it, so that they do not depend on its options. */
export type Reader = (bytes: Uint8Array, fileName: string, areas: readonly TruthArea[] | null) => Promise<Reading>;

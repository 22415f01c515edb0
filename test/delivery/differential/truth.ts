import type { Period } from '../../../src/domain/period.ts';

/** What a written table says, before anybody spelled it. */
export interface Truth {
  /** All areas of the city: more than the table holds. */
  readonly directory: readonly TruthArea[];
  /** The areas of the table, then its pseudo-areas. */
  readonly rows: readonly TruthRow[];
  readonly measures: readonly TruthMeasure[];
  /** [''] where the table has none. */
  readonly categories: readonly string[];
  readonly categoryTitle: string;
  readonly periods: readonly Period[];
  /** By `cellKey`. */
  readonly cells: ReadonlyMap<string, TruthCell>;
}

export interface TruthArea {
  readonly key: string;
  readonly name: string;
  readonly level: string;
}

export interface TruthRow {
  readonly area: TruthArea;
  readonly kind: 'area' | 'total' | 'not_assignable';
}

export interface TruthMeasure {
  readonly label: string;
  readonly kind: 'count' | 'mean' | 'share' | 'change';
  readonly digits: number;
}

/** `missing` says which symbol class stands in the cell; the value behind it still counts in the total. */
export interface TruthCell {
  readonly value: number;
  readonly missing: MissingKind | null;
}

export type MissingKind = 'secret' | 'later' | 'unreliable' | 'senseless';

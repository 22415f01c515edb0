import type { Provenance } from './apiTypes.ts';

export type CompositePart = 'status' | 'dynamics';

export interface CompositeIndex {
  readonly index: number;
  readonly rank: number | null;
  readonly class: { readonly code: string; readonly label: string } | null;
  readonly contributions: readonly {
    readonly column: string;
    readonly indicator: string;
    readonly value: number;
    readonly z: number | null;
    readonly weight: number;
  }[];
  readonly nextLimit: { readonly distance: number; readonly limit: number; readonly towards: string } | null;
  readonly robustness: number | null;
}

export interface CompositeArea {
  readonly key: string;
  readonly name: string;
  readonly eligible: boolean;
  readonly leftOut: { readonly reason: string; readonly text: string } | null;
  readonly status: CompositeIndex | null;
  readonly dynamics: CompositeIndex | null;
  readonly attention: boolean | null;
}

export interface ClassCount {
  readonly code: string;
  readonly label: string;
  readonly count: number;
}

/** Answer of `GET /cities/{ags}/composite/{method}`, as far as the page reads it. */
export interface CompositeAnswer extends Provenance {
  readonly method: { readonly id: string; readonly version: string; readonly title: string };
  readonly period: string;
  readonly areas: readonly CompositeArea[];
  readonly counts: {
    readonly eligible: number;
    readonly leftOut: number;
    readonly status?: readonly ClassCount[];
    readonly dynamics?: readonly ClassCount[];
  };
  readonly notes: readonly { readonly text: string }[];
}

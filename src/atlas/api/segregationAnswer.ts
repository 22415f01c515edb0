import type { Provenance } from './apiTypes.ts';

/** Answer of `GET /cities/{ags}/segregation?local=true`, as far as the page reads it. */
export interface SegregationAnswer extends Provenance {
  readonly groups: readonly { readonly id: string; readonly title: string; readonly people: string }[];
  readonly local: {
    readonly areas: readonly { readonly key: string; readonly name: string }[];
    readonly groups: readonly {
      readonly period: string;
      readonly locationQuotient: readonly (number | null)[];
      readonly dissimilarityContribution: readonly (number | null)[];
    }[];
  } | null;
  readonly sentences: readonly string[];
}

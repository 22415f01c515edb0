import type { Provenance } from './apiTypes.ts';

/** Answer of `GET /cities/{ags}/autocorrelation`, as far as the page reads it. */
export interface AutocorrelationAnswer extends Provenance {
  readonly title: string;
  readonly period: string;
  readonly areas: readonly { readonly key: string; readonly name: string }[];
  readonly local: {
    readonly moran: readonly (number | null)[];
    readonly quadrant: readonly (string | null)[];
    readonly p: readonly (number | null)[];
    readonly q: readonly (number | null)[];
    readonly gStar: readonly (number | null)[];
  };
  readonly sentences: readonly string[];
}

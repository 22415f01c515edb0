import type { Provenance } from './apiTypes.ts';

/** Answer of `GET /cities/{ags}/coverage`, as far as the page reads it. */
export interface CoverageAnswer extends Provenance {
  readonly areas: readonly { readonly key: string; readonly name: string }[];
  readonly indicators: readonly { readonly id: string; readonly title: string }[];
  readonly years: readonly number[];
  readonly statuses: readonly string[];
  /** Statuses below this have a figure. */
  readonly figures: number;
  /** coverage[year][indicator] */
  readonly coverage: readonly (readonly { readonly cells: readonly number[] }[])[];
  /** areaCounts[year][area]: indicators with a value. */
  readonly areaCounts: readonly (readonly number[])[];
}

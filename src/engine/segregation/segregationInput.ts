import type { Kernel } from '../../core/segregation/kernel/kernel.ts';
import type { Centre } from '../../core/segregation/spatial/centre.ts';
import type { Contiguity } from '../../core/spatial/contiguity.ts';

/** Where the units are, over all rows; null = not known, and the indices that need it are left out. */
export interface UnitPlaces {
  /** Centroids in projected metres. */
  readonly x: Float64Array | null;
  readonly y: Float64Array | null;
  /** Square metres. */
  readonly area: Float64Array | null;
  /** Metres. */
  readonly perimeter: Float64Array | null;
  readonly contiguity: Contiguity | null;
  /** Metres by which borders drawn twice lie apart, where the contiguity comes from the drawing; else null. */
  readonly borderTolerance: number | null;
}

/** From where centralization is measured: the mean of the people, the mean of all units, a unit's row, or a place. */
export type CentreChoice = 'population' | 'mean' | { readonly row: number } | Centre;

export interface SegregationInput {
  /** Ids of the units, one a row. */
  readonly units: readonly string[];
  readonly groups: readonly { readonly name: string; readonly counts: Float64Array }[];
  /** All people of each unit; null = the sum of the groups. */
  readonly total: Float64Array | null;
  readonly places: UnitPlaces;
  readonly centre: CentreChoice;
  readonly kernels: readonly Kernel[];
  /** True where the groups are ordered categories. */
  readonly ordered: boolean;
  /** True to have the values of single units too. */
  readonly local: boolean;
  /** For the indices that draw at random. */
  readonly seed: string;
  readonly draws: number;
}

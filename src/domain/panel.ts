import type { Area } from './area.ts';
import type { BoundaryVersion } from './boundaryVersion.ts';

/** The values of one measure in one period: one cell per area of the panel, in its order. */
export interface Column {
  /** 0 where there is no value. */
  readonly values: Float64Array;
  /** 0 = value, 1…7 = reason, 255 = not delivered. */
  readonly reasons: Uint8Array;
}

/** Everything delivered for one city on one boundary version, in columns. Immutable once built. */
export interface Panel {
  readonly boundary: BoundaryVersion;
  /** All areas of all levels and the pseudo-areas, ordered by areaId. */
  readonly areas: readonly Area[];
  /** measure → period id → column */
  readonly columns: ReadonlyMap<string, ReadonlyMap<string, Column>>;
  /** Only where the areas are put together from another panel's and do not make up the city: whose figures tell of it. */
  readonly sums?: { readonly panel: Panel; readonly level: string };
}

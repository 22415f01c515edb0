/**
 * A Gebiet of a boundary version, or a pseudo-area (the city's total, what no area could be given, what lies outside):
 * a pseudo-area carries counts, but stands on no map and in no index.
 */
export interface Area {
  /** Number inside the city, used in storage and for the order of columns; never shown. */
  readonly areaId: number;
  /** Text as in the source, with leading zeros. */
  readonly key: string;
  readonly name: string;
  /** Level id, or null for a pseudo-area. */
  readonly level: string | null;
  readonly parentKey: string | null;
  readonly kind: AreaKind;
  readonly areaM2: number | null;
  /** Centroid, lon/lat. */
  readonly centroid: readonly [number, number] | null;
}

export type AreaKind = 'area' | 'total' | 'not_assignable' | 'outside';

/** Gebietsstand: one drawing of a city's areas. Areas of two versions are never compared without a crosswalk. */
export interface BoundaryVersion {
  readonly id: string;
  readonly title: string;
  /** First and last day of validity, ISO; null = open. */
  readonly validFrom: string | null;
  readonly validTo: string | null;
  readonly source: string;
  /** The coordinate system that the file named; the geometry itself is stored as lon/lat. */
  readonly crs: string;
  /** SHA-256 of the areas as stored: the same content has the same hash. */
  readonly sha256: string;
  /** Level ids from coarse to fine. */
  readonly levels: readonly string[];
}

export interface SparseUnit {
  readonly name: string;
  /** The Unterbezirk of its Stadtbezirk whose middle is nearest to this place gets the name. */
  readonly near: readonly [number, number];
  /** Residents at the end of 2021. */
  readonly residents: number;
}

/** Unterbezirke where hardly anyone lives: harbour, forest, industry, railway land. */
export const SPARSE_UNITS: readonly SparseUnit[] = [
  { name: 'Schleusenhafen', near: [400700, 5711700], residents: 38 },
  { name: 'Großer Tannforst', near: [401300, 5702700], residents: 23 },
  { name: 'Rieselfelder', near: [400500, 5717700], residents: 143 },
  { name: 'Flugfeld', near: [409500, 5714800], residents: 186 },
  { name: 'Stahlwerk Ost', near: [411500, 5711000], residents: 274 },
  { name: 'Güterbahnhof West', near: [398800, 5709800], residents: 262 },
  { name: 'Messegelände', near: [404700, 5708100], residents: 640 },
  { name: 'Kiesseen', near: [391600, 5709800], residents: 455 },
];

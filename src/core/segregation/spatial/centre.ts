/** A place in projected metres, in the same coordinates as the units' centroids. */
export interface Centre {
  readonly x: number;
  readonly y: number;
}

/**
 * How much each unit's surroundings count, as compressed lists: the neighbours of unit i are `neighbour[start[i]]` to
 * `neighbour[start[i + 1] − 1]`, by rising row, each with its weight. No unit stands in its own list; a unit without
 * neighbours (an island) has an empty one. Weights need not be symmetric.
 */
export interface SpatialWeights {
  /** One entry more than units; start[units] is the length of the other two lists. */
  readonly start: Int32Array;
  readonly neighbour: Int32Array;
  /** Finite and above 0. */
  readonly weight: Float64Array;
}

/**
 * Which units touch, as compressed lists over all rows of the input, empty units included: the neighbours of row i are
 * `neighbour[start[i]]` to `neighbour[start[i + 1] − 1]`. Every pair stands in both lists; no unit is its own neighbour.
 */
export interface Contiguity {
  /** One entry more than rows; start[rows] is the length of the other two lists. */
  readonly start: Int32Array;
  readonly neighbour: Int32Array;
  /** Metres of shared border; 0 where two units touch in a point only (queen, but not rook). */
  readonly sharedBorder: Float64Array;
}

/** A place in a truth; a dimension that does not matter where the point is used stays undefined. */
export interface Point {
  readonly area?: number;
  readonly measure?: number;
  readonly category?: number;
  readonly period?: number;
}

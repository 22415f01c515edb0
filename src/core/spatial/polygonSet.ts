/**
 * Units as polygons on a plane, in metres, as flat lists: unit u owns the rings `unitStart[u]` to `unitStart[u + 1] − 1`,
 * ring r the vertices `ringStart[r]` to `ringStart[r + 1] − 1`, vertex v the coordinates `xy[2 v]` and `xy[2 v + 1]`.
 * Rings are closed without repeating their first vertex; outsides run counter-clockwise, holes clockwise. A unit may have
 * no ring.
 */
export interface PolygonSet {
  readonly unitStart: Int32Array;
  readonly ringStart: Int32Array;
  readonly xy: Float64Array;
}

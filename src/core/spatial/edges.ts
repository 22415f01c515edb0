import type { PolygonSet } from './polygonSet.ts';

/** Every edge of every ring, unit by unit: from (x0, y0) to (x1, y1). */
export interface Edges {
  readonly count: number;
  readonly x0: Float64Array;
  readonly y0: Float64Array;
  readonly x1: Float64Array;
  readonly y1: Float64Array;
  /** The unit of each edge; rising. */
  readonly unit: Int32Array;
}

/** The edges of all polygons, closing edges included. Units: metres. */
export function edgesOf({ unitStart, ringStart, xy }: PolygonSet): Edges {
  const count = ringStart[ringStart.length - 1]!;
  const x0 = new Float64Array(count);
  const y0 = new Float64Array(count);
  const x1 = new Float64Array(count);
  const y1 = new Float64Array(count);
  const unit = new Int32Array(count);
  for (let u = 0; u + 1 < unitStart.length; u += 1)
    for (let ring = unitStart[u]!; ring < unitStart[u + 1]!; ring += 1) {
      const first = ringStart[ring]!;
      const end = ringStart[ring + 1]!;
      for (let v = first; v < end; v += 1) {
        const next = v + 1 < end ? v + 1 : first;
        x0[v] = xy[2 * v]!;
        y0[v] = xy[2 * v + 1]!;
        x1[v] = xy[2 * next]!;
        y1[v] = xy[2 * next + 1]!;
        unit[v] = u;
      }
    }
  return { count, x0, y0, x1, y1, unit };
}

import type { ResolvedCrs } from '../crs/resolveCrs.ts';
import type { Coordinates } from '../types.ts';

/** Coordinates in longitude and latitude; NaN where the projection has no answer. */
export function toLonLat(source: Coordinates, crs: ResolvedCrs): Coordinates {
  return source.map((polygon) =>
    polygon.map((ring) =>
      ring.map(([x, y]) => {
        try {
          return crs.toLonLat(x, y);
        } catch {
          return [Number.NaN, Number.NaN];
        }
      }),
    ),
  );
}

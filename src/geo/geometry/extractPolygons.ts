import type { Coordinates } from '../types.ts';

/** Why a geometry cannot be used; `detail` names the offender. */
export interface GeometryProblem {
  readonly check: 'geometry-missing' | 'geometry-type' | 'geometry-empty' | 'coordinates-invalid';
  readonly detail: string;
}

/** A GeoJSON Polygon or MultiPolygon as bare, proven numbers; heights are dropped. */
export function extractPolygons(geometry: unknown): Coordinates | GeometryProblem {
  if (geometry === null || geometry === undefined) return { check: 'geometry-missing', detail: '' };
  if (typeof geometry !== 'object') return { check: 'geometry-type', detail: typeof geometry };
  const { type, coordinates } = geometry as { type?: unknown; coordinates?: unknown };
  if (type !== 'Polygon' && type !== 'MultiPolygon') {
    return { check: 'geometry-type', detail: typeof type === 'string' ? type : 'ohne Typ' };
  }
  const polygons = type === 'Polygon' ? [coordinates] : coordinates;
  if (!Array.isArray(polygons)) return { check: 'coordinates-invalid', detail: 'coordinates' };
  const result: Coordinates = [];
  for (const polygon of polygons) {
    if (!Array.isArray(polygon)) return { check: 'coordinates-invalid', detail: 'coordinates' };
    const rings: [number, number][][] = [];
    for (const ring of polygon) {
      if (!Array.isArray(ring)) return { check: 'coordinates-invalid', detail: 'coordinates' };
      if (ring.length === 0) return { check: 'geometry-empty', detail: '' };
      const positions: [number, number][] = [];
      for (const position of ring) {
        const [x, y] = Array.isArray(position) ? position : [];
        if (typeof x !== 'number' || typeof y !== 'number' || !Number.isFinite(x) || !Number.isFinite(y)) {
          return { check: 'coordinates-invalid', detail: JSON.stringify(position ?? null).slice(0, 40) };
        }
        positions.push([x, y]);
      }
      rings.push(positions);
    }
    if (rings.length > 0) result.push(rings);
  }
  return result.length > 0 ? result : { check: 'geometry-empty', detail: '' };
}

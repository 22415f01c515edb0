import type { FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import type { BoundaryArea } from './types.ts';

export interface AreaProperties {
  readonly key: string;
  readonly name: string;
  readonly level: string;
  readonly parent: string | null;
}

/** Areas as an RFC 7946 FeatureCollection, ordered by level as they come and by key: same areas, same bytes. */
export function toGeojson(areas: readonly BoundaryArea[]): FeatureCollection<Polygon | MultiPolygon, AreaProperties> {
  const levels = [...new Set(areas.map((area) => area.level))];
  const sorted = [...areas].sort(
    (a, b) => levels.indexOf(a.level) - levels.indexOf(b.level) || (a.key < b.key ? -1 : 1),
  );
  return {
    type: 'FeatureCollection',
    features: sorted.map((area) => ({
      type: 'Feature',
      properties: { key: area.key, name: area.name, level: area.level, parent: area.parentKey },
      geometry: { type: area.geometry.type, coordinates: area.geometry.coordinates } as Polygon | MultiPolygon,
    })),
  };
}

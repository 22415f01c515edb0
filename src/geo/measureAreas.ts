import proj4 from 'proj4';
import { CRS_DEFINITIONS } from './crs/crsDefinitions.ts';
import type { DraftArea, MeasuredArea } from './draftArea.ts';
import { measureArea } from './measureArea.ts';
import { projectToUtm } from './projectToUtm.ts';
import { utmZone } from './utmZone.ts';

export interface MeasuredAreas {
  readonly areas: MeasuredArea[];
  /** Metres of the common zone → longitude, latitude. */
  readonly toLonLat: (x: number, y: number) => [number, number];
}

/** Projects all areas of a city into one ETRS89/UTM zone, that of its middle, and measures them there. */
export function measureAreas(drafts: readonly DraftArea[]): MeasuredAreas {
  let west = Number.POSITIVE_INFINITY;
  let east = Number.NEGATIVE_INFINITY;
  for (const { geometry } of drafts) {
    const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
    for (const rings of polygons) {
      for (const [lon] of rings[0]!) {
        west = Math.min(west, lon!);
        east = Math.max(east, lon!);
      }
    }
  }
  const zone = utmZone(drafts.length === 0 ? 9 : (west + east) / 2);
  const { inverse } = proj4(CRS_DEFINITIONS.get(zone)!);
  const toLonLat = (x: number, y: number) => inverse([x, y]) as [number, number];
  const areas = drafts.map((draft): MeasuredArea => {
    const projected = projectToUtm(draft.geometry, zone);
    const measure = measureArea(projected);
    const [lon, lat] = toLonLat(measure.x, measure.y);
    return {
      ...draft,
      projected,
      areaM2: measure.areaM2,
      centroid: [Math.round(lon * 1e7) / 1e7, Math.round(lat * 1e7) / 1e7],
    };
  });
  return { areas, toLonLat };
}

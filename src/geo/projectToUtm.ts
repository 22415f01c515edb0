import type { MultiPolygon, Polygon } from 'geojson';
import proj4 from 'proj4';
import { CRS_DEFINITIONS } from './crs/crsDefinitions.ts';

/** Polygons → rings → x, y, x, y … in metres; every ring is closed, the first of a polygon is its outside. */
export type ProjectedGeometry = readonly (readonly Float64Array[])[];

/** Longitude and latitude → metres in a projected system such as `utmZone` names. */
export function projectToUtm(geometry: Polygon | MultiPolygon, epsg: string): ProjectedGeometry {
  const definition = CRS_DEFINITIONS.get(epsg);
  if (definition === undefined) throw new RangeError(`Unknown coordinate reference system ${epsg}.`);
  const { forward } = proj4(definition);
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  return polygons.map((rings) =>
    rings.map((ring) => {
      const flat = new Float64Array(ring.length * 2);
      ring.forEach((position, i) => {
        const [x, y] = forward([position[0]!, position[1]!]) as [number, number];
        flat[2 * i] = x;
        flat[2 * i + 1] = y;
      });
      return flat;
    }),
  );
}

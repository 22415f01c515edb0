import proj4 from 'proj4';
import { CRS_DEFINITIONS, DHDN_TO_WGS84 } from './crsDefinitions.ts';

/** The name in a .prj and the way from it to longitude and latitude; null when it cannot be understood. */
export function readWkt(wkt: string): { name: string; toLonLat: (x: number, y: number) => [number, number] } | null {
  const name = /^\s*[A-Z_]+\s*\[\s*"([^"]*)"/i.exec(wkt)?.[1];
  if (name === undefined) return null;
  // ESRI writes DHDN without its datum shift; everything would lie 150 m off.
  const bare = /hauptdreiecksnetz|dhdn|potsdam/i.test(wkt) && !/towgs84/i.test(wkt);
  const spheroid = /SPHEROID\s*\[\s*"[^"]*"\s*,[^[\]]*(?:\[[^[\]]*\][^[\]]*)?\]/i;
  const complete = bare ? wkt.replace(spheroid, (found) => `${found},TOWGS84[${DHDN_TO_WGS84}]`) : wkt;
  try {
    const { forward } = proj4(complete, CRS_DEFINITIONS.get('EPSG:4326')!);
    return { name, toLonLat: (x, y) => forward([x, y]) as [number, number] };
  } catch {
    return null;
  }
}

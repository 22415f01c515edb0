import type { AreaFeature, Position } from '../api/apiTypes.ts';

/** Width of a drawing in its own units. */
const WIDTH = 1000;

/** Areas drawn flat: SVG path data by key, and the size of the drawing. */
export interface Outline {
  readonly width: number;
  readonly height: number;
  readonly paths: ReadonlyMap<string, string>;
}

/** Draws areas in longitude and latitude: equirectangular, narrowed by the cosine of the middle latitude, north up. */
export function drawOutline(features: readonly AreaFeature[]): Outline {
  const ringsOf = new Map(features.map((one) => [one.properties.key, rings(one)]));
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const all of ringsOf.values()) {
    for (const ring of all) {
      for (const [lon, lat] of ring) {
        west = Math.min(west, lon!);
        east = Math.max(east, lon!);
        south = Math.min(south, lat!);
        north = Math.max(north, lat!);
      }
    }
  }
  if (!(east > west && north > south)) return { width: WIDTH, height: 0, paths: new Map() };
  const narrowing = Math.cos((((south + north) / 2) * Math.PI) / 180);
  const scale = WIDTH / ((east - west) * narrowing);
  const point = ([lon, lat]: Position): string =>
    `${((lon! - west) * narrowing * scale).toFixed(1)} ${((north - lat!) * scale).toFixed(1)}`;
  const path = (ring: readonly Position[]): string => {
    const points = ring.map(point).filter((one, i, all) => one !== all[i - 1]);
    return `M${points.join('L')}Z`;
  };
  return {
    width: WIDTH,
    height: (north - south) * scale,
    paths: new Map([...ringsOf].filter(([, all]) => all.length > 0).map(([key, all]) => [key, all.map(path).join('')])),
  };
}

function rings({ geometry }: AreaFeature): readonly (readonly Position[])[] {
  if (geometry === null) return [];
  return geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat();
}

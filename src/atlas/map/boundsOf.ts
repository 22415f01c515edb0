import type { AreaFeature, Position } from '../api/apiTypes.ts';

export type Bounds = readonly [west: number, south: number, east: number, north: number];

/** The box around areas, in degrees; null if none has a geometry. */
export function boundsOf(features: readonly AreaFeature[]): Bounds | null {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  const ring = (points: readonly Position[]): void => {
    for (const [lon, lat] of points) {
      west = Math.min(west, lon!);
      east = Math.max(east, lon!);
      south = Math.min(south, lat!);
      north = Math.max(north, lat!);
    }
  };
  for (const { geometry } of features) {
    if (geometry === null) continue;
    for (const one of geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates) ring(one[0] ?? []);
  }
  return east > west && north > south ? [west, south, east, north] : null;
}

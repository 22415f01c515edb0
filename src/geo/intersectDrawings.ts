import type { MultiPolygon, Polygon } from 'geojson';
import { overlayAreas } from './overlay/overlayAreas.ts';
import { projectToUtm } from './projectToUtm.ts';
import { utmZone } from './utmZone.ts';

/** A piece of ground that an area of one drawing and an area of another have in common. */
export interface Intersection {
  /** Place in the first list. */
  readonly one: number;
  /** Place in the second list. */
  readonly other: number;
  readonly areaM2: number;
}

export interface Intersections {
  /** By `one`, then by `other`. */
  readonly pieces: readonly Intersection[];
  /** Area of each area of either drawing, measured in the same way. */
  readonly onesM2: Float64Array;
  readonly othersM2: Float64Array;
}

/**
 * The pairs of areas of two drawings that share ground, and how much; both are laid over each other in one pass. Where
 * areas of one drawing overlap each other, the ground counts for each of them. Geometries are GeoJSON polygons as text, in
 * longitude and latitude. Throws OverlayTooLarge.
 */
export function intersectDrawings(ones: readonly string[], others: readonly string[]): Intersections {
  const all = [...ones, ...others].map((text) => JSON.parse(text) as Polygon | MultiPolygon);
  const zone = utmZone(middleLongitude(all));
  const { faces } = overlayAreas(all.map((geometry) => projectToUtm(geometry, zone)));
  const onesM2 = new Float64Array(ones.length);
  const othersM2 = new Float64Array(others.length);
  const shared = new Map<number, number>();
  for (const { coverage, areaM2: size } of faces) {
    const inside: number[] = [];
    for (let k = 0; k < coverage.length; k += 2) if (coverage[k + 1] !== 0) inside.push(coverage[k]!);
    for (const one of inside) {
      if (one >= ones.length) {
        othersM2[one - ones.length]! += size;
        continue;
      }
      onesM2[one]! += size;
      for (const other of inside) {
        if (other < ones.length) continue;
        const pair = one * others.length + (other - ones.length);
        shared.set(pair, (shared.get(pair) ?? 0) + size);
      }
    }
  }
  const pieces = [...shared]
    .sort(([a], [b]) => a - b)
    .map(([pair, size]) => ({ one: Math.floor(pair / others.length), other: pair % others.length, areaM2: size }));
  return { pieces, onesM2, othersM2 };
}

function middleLongitude(geometries: readonly (Polygon | MultiPolygon)[]): number {
  let west = Number.POSITIVE_INFINITY;
  let east = Number.NEGATIVE_INFINITY;
  for (const geometry of geometries)
    for (const polygon of geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates)
      for (const position of polygon[0] ?? []) {
        west = Math.min(west, position[0]!);
        east = Math.max(east, position[0]!);
      }
  return west <= east ? (west + east) / 2 : 9;
}

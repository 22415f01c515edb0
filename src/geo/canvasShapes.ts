import type { MultiPolygon, Polygon } from 'geojson';
import { projectToUtm } from './projectToUtm.ts';
import { utmZone } from './utmZone.ts';

/** Areas as they lie on a canvas, in its units: per area polygons → rings → x, y, x, y …; y grows downwards. */
export interface CanvasShapes {
  readonly width: number;
  readonly height: number;
  readonly areas: readonly (readonly (readonly (readonly number[])[])[])[];
}

/** A parsed GeoJSON geometry that has an inside. */
export type CanvasGeometry = Polygon | MultiPolygon;

/** Corners that fall into the same square of this size are one corner. */
const CELL = 2.2;

/**
 * Areas on a canvas, in the UTM zone of the city's middle: as wide as the canvas or as high as allowed, in the middle of
 * it. Corners that lie together become one, the same one for all areas: neighbours keep a common border, and a city drawn
 * for the land register becomes small enough for a page. An area without a geometry has no polygons.
 */
export function canvasShapes(
  geometries: readonly (CanvasGeometry | null)[],
  { width, height: most, margin }: { readonly width: number; readonly height: number; readonly margin: number },
): CanvasShapes {
  const first = geometries.find((one) => one !== null);
  if (first === undefined || first === null) return { width, height: margin * 2, areas: geometries.map(() => []) };
  const corner = first.type === 'Polygon' ? first.coordinates[0]![0]! : first.coordinates[0]![0]![0]!;
  const zone = utmZone(corner[0]!);
  const projected = geometries.map((one) => (one === null ? [] : projectToUtm(one, zone)));
  let [west, east, south, north] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const ring of projected.flat(2))
    for (let i = 0; i < ring.length; i += 2) {
      west = Math.min(west, ring[i]!);
      east = Math.max(east, ring[i]!);
      south = Math.min(south, ring[i + 1]!);
      north = Math.max(north, ring[i + 1]!);
    }
  const scale = Math.min((width - 2 * margin) / (east - west), (most - 2 * margin) / (north - south));
  const left = (width - (east - west) * scale) / 2;
  const tenth = (value: number): number => Math.round(value * 10) / 10;
  const corners = new Map<number, readonly [number, number]>();
  const cornerAt = (x: number, y: number): readonly [number, number] => {
    const cell = Math.floor(x / CELL) * 1e5 + Math.floor(y / CELL);
    const first = corners.get(cell) ?? ([tenth(x), tenth(y)] as const);
    corners.set(cell, first);
    return first;
  };
  const flat = (ring: Float64Array): number[] => {
    const points: number[] = [];
    for (let i = 0; i < ring.length; i += 2) {
      const [x, y] = cornerAt(left + (ring[i]! - west) * scale, margin + (north - ring[i + 1]!) * scale);
      if (x === points.at(-2) && y === points.at(-1)) continue;
      points.push(x, y);
    }
    return points;
  };
  return {
    width,
    height: Math.ceil((north - south) * scale + 2 * margin),
    areas: projected.map((polygons) =>
      polygons.map((rings) => rings.map(flat).filter((ring) => ring.length >= 8)).filter((rings) => rings.length > 0),
    ),
  };
}

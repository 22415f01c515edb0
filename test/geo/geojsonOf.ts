import type { Feature, FeatureCollection, Polygon, Position } from 'geojson';

/** A rectangle in Köln: column and row of a grid of 0.01 degrees (about 700 m by 1,100 m), counter-clockwise. */
export function cell(column: number, row: number, width = 1, height = 1): Position[] {
  const round = (degrees: number) => Math.round(degrees * 1e7) / 1e7;
  const [west, east] = [round(6.9 + column * 0.01), round(6.9 + (column + width) * 0.01)];
  const [south, north] = [round(50.9 + row * 0.01), round(50.9 + (row + height) * 0.01)];
  // A parallel is bent in metres: long edges get the corners of the cells beside them.
  const between = Array.from({ length: Math.ceil(width) - 1 }, (_, i) => round(6.9 + (column + i + 1) * 0.01));
  return [
    [west, south],
    ...between.map((lon) => [lon, south]),
    [east, south],
    [east, north],
    ...between.reverse().map((lon) => [lon, north]),
    [west, north],
    [west, south],
  ];
}

export function feature(properties: Record<string, unknown>, ...rings: Position[][]): Feature<Polygon> {
  return { type: 'Feature', properties, geometry: { type: 'Polygon', coordinates: rings } };
}

/** An area as the examples have it: key, name, level. */
export function area(key: string, ring: Position[], more: Record<string, unknown> = {}): Feature<Polygon> {
  return feature({ key, name: `Ort ${key}`, level: 'stadtteil', ...more }, ring);
}

export function collection(features: readonly unknown[], crs?: string): FeatureCollection {
  return {
    type: 'FeatureCollection',
    ...(crs === undefined ? {} : { crs: { type: 'name', properties: { name: crs } } }),
    features: features as Feature[],
  };
}

export function bytesOf(document: unknown): Uint8Array {
  return new TextEncoder().encode(typeof document === 'string' ? document : JSON.stringify(document));
}

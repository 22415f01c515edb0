import proj4 from 'proj4';
import type { UnitCoordinates } from '../core/spatial/polygonsFromCoordinates.ts';
import type { Finding } from '../domain/finding.ts';
import { CRS_DEFINITIONS } from './crs/crsDefinitions.ts';
import { normaliseCrsName } from './crs/normaliseCrsName.ts';
import { extractPoint } from './geometry/extractPoint.ts';
import { extractPolygons } from './geometry/extractPolygons.ts';
import type { RawFeature, RawLayer } from './types.ts';
import { utmZone } from './utmZone.ts';

/** The features of a layer on a plane, in their order. */
export interface UnitShapes {
  /** Polygons in metres; empty for a feature that is a point. */
  readonly polygons: readonly UnitCoordinates[];
  /** Metres of features that are points, null for polygons. */
  readonly points: readonly (readonly [number, number] | null)[];
  /** "EPSG:25832": the system of the metres; the name as given where we do not know it. */
  readonly crs: string;
  /** A place in the coordinates of the file → metres. */
  readonly project: (x: number, y: number) => readonly [number, number];
}

const DEGREES: ReadonlySet<string> = new Set(['OGC:CRS84', 'EPSG:4326', 'EPSG:4258']);

/**
 * Reads polygons or points of a layer for measuring: longitude and latitude are projected to the ETRS89/UTM zone of their
 * middle, everything else is taken as the metres that the file's `crs` names.
 */
export function unitShapes(layer: RawLayer): { readonly shapes: UnitShapes | null; readonly findings: Finding[] } {
  const findings: Finding[] = [];
  const refuse = (check: string, message: string, feature?: RawFeature): void => {
    findings.push({
      check,
      severity: 'error',
      message,
      file: layer.file,
      ...(feature === undefined ? {} : { row: feature.row }),
    });
  };
  const bounds = { west: Infinity, east: -Infinity, south: Infinity, north: -Infinity };
  const raw = layer.features.map((feature): { polygons: UnitCoordinates; point: [number, number] | null } => {
    const point = extractPoint(feature.geometry);
    const polygons = point === null ? extractPolygons(feature.geometry) : [];
    if ('check' in polygons) {
      refuse(polygons.check, `Objekt Nr. ${feature.row} ist weder Fläche noch Punkt.`, feature);
      return { polygons: [], point: null };
    }
    for (const [x, y] of point === null ? polygons.flat(2) : [point]) {
      bounds.west = Math.min(bounds.west, x);
      bounds.east = Math.max(bounds.east, x);
      bounds.south = Math.min(bounds.south, y);
      bounds.north = Math.max(bounds.north, y);
    }
    return { polygons, point };
  });
  const name = layer.crsName === null ? null : (normaliseCrsName(layer.crsName) ?? layer.crsName);
  const looksLikeDegrees = Math.max(-bounds.west, bounds.east) <= 180 && Math.max(-bounds.south, bounds.north) <= 90;
  if (name === null && !looksLikeDegrees && bounds.west <= bounds.east)
    refuse(
      'crs-missing',
      'Die Koordinaten sind keine Grade, und die Datei nennt kein Koordinatensystem. Bitte im Feld „crs“ angeben, etwa „urn:ogc:def:crs:EPSG::25832“.',
    );
  if (name !== null && DEGREES.has(name) && !looksLikeDegrees && bounds.west <= bounds.east)
    refuse('crs-mismatch', `Die Datei nennt ${name}, die Koordinaten sind aber keine Grade.`);
  if (findings.length > 0) return { shapes: null, findings };
  if (name !== null && !DEGREES.has(name)) {
    const shapes = { polygons: raw.map((one) => one.polygons), points: raw.map((one) => one.point), crs: name };
    return { shapes: { ...shapes, project: (x, y) => [x, y] }, findings };
  }
  const zone = utmZone(bounds.west <= bounds.east ? (bounds.west + bounds.east) / 2 : 9);
  const { forward } = proj4(CRS_DEFINITIONS.get(zone)!);
  const project = (x: number, y: number): [number, number] => forward([x, y]) as [number, number];
  return {
    shapes: {
      crs: zone,
      project,
      points: raw.map(({ point }) => (point === null ? null : project(point[0], point[1]))),
      polygons: raw.map(({ polygons }) =>
        polygons.map((rings) => rings.map((ring) => ring.map((position) => project(position[0]!, position[1]!)))),
      ),
    },
    findings,
  };
}

import type { Finding } from '../../domain/finding.ts';
import type { UnitPlaces } from '../../engine/segregation/segregationInput.ts';
import { readGeojson } from '../../geo/read/readGeojson.ts';
import { unitShapes } from '../../geo/unitShapes.ts';
import { placesOfShapes } from './placesOfShapes.ts';

export interface PlaceReading {
  readonly places: UnitPlaces | null;
  /** A place in the coordinates of the file → metres. */
  readonly project: (x: number, y: number) => readonly [number, number];
  readonly findings: readonly Finding[];
}

/** Ids named in one finding. */
const LISTED = 10;

/**
 * Where the units lie, from a GeoJSON whose features carry their ids: in the property of the id column's name, else in
 * `id`, else as the feature's own id. Units that are points (schools) have no area and no neighbours.
 */
export function readPlaces(
  bytes: Uint8Array,
  fileName: string,
  units: readonly string[],
  idColumn: string,
): PlaceReading {
  const findings: Finding[] = [];
  const refused = (): PlaceReading => ({ places: null, project: (x, y) => [x, y], findings });
  const refuse = (check: string, message: string): PlaceReading => {
    findings.push({ check, severity: 'error', message, file: fileName });
    return refused();
  };
  const { layer, findings: read } = readGeojson(bytes, fileName);
  findings.push(...read);
  if (layer === null) return refused();
  const ids = layer.features.map(({ properties, id }) => {
    const value = properties[idColumn] ?? properties.id ?? id;
    return typeof value === 'string' || typeof value === 'number' ? String(value) : null;
  });
  const rowOf = new Map(units.map((unit, row) => [unit, row]));
  const featureOf = new Map<number, number>();
  const twice: string[] = [];
  ids.forEach((id, feature) => {
    const row = id === null ? undefined : rowOf.get(id);
    if (row === undefined) return;
    if (featureOf.has(row)) twice.push(id!);
    featureOf.set(row, feature);
  });
  if (twice.length > 0)
    return refuse('duplicate-geometry', `Mehrere Flächen haben denselben Schlüssel: ${listed(twice)}.`);
  const without = units.filter((_, row) => !featureOf.has(row));
  if (without.length > 0)
    return refuse(
      'geometry-missing',
      `Zu ${without.length} von ${units.length} Einheiten fehlt die Geometrie (Schlüssel in ${[...new Set([idColumn, 'id'])].map((name) => `„${name}“`).join(' oder ')}): ${listed(without)}.`,
    );
  const features = units.map((_, row) => layer.features[featureOf.get(row)!]!);
  const { shapes, findings: shaped } = unitShapes({ ...layer, features });
  findings.push(...shaped);
  if (shapes === null) return refused();
  const places = placesOfShapes(shapes);
  if (places === null)
    return refuse('geometry-mixed', 'Die Datei enthält Punkte und Flächen; bitte nur eines von beiden.');
  return { places, project: shapes.project, findings };
}

function listed(ids: readonly string[]): string {
  const shown = ids.slice(0, LISTED).map((id) => `„${id}“`);
  return `${shown.join(', ')}${ids.length > LISTED ? ` und ${ids.length - LISTED} weitere` : ''}`;
}

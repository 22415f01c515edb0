import type { Finding } from '../../domain/finding.ts';
import type { RawFeature, RawLayer } from '../types.ts';

/** A GeoJSON FeatureCollection as one raw layer; null with findings when it is none. */
export function readGeojson(bytes: Uint8Array, fileName: string): { layer: RawLayer | null; findings: Finding[] } {
  const refuse = (check: string, message: string, row?: number, pointer?: string) => ({
    layer: null,
    findings: [
      {
        check,
        severity: 'error' as const,
        message,
        file: fileName,
        ...(row === undefined ? {} : { row }),
        ...(pointer === undefined ? {} : { pointer }),
      },
    ],
  });
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return refuse(
      'boundary-unreadable',
      'Die Datei ist weder ein ZIP-Archiv noch ein Text in UTF-8. Gebietsgrenzen bitte als GeoJSON (UTF-8) oder als Shapefile im ZIP-Archiv liefern.',
    );
  }
  let document: unknown;
  try {
    document = JSON.parse(text);
  } catch (error) {
    const position = /position (\d+)/.exec(String(error))?.[1];
    const row = position === undefined ? undefined : text.slice(0, Number(position)).split('\n').length;
    const where = row === undefined ? '' : ` Der Fehler liegt in Zeile ${row}.`;
    return refuse(
      'geojson-syntax',
      text.trim() === ''
        ? 'Die Datei ist leer.'
        : `Die Datei ist kein gültiges JSON, vielleicht ist sie abgeschnitten.${where}`,
      row,
    );
  }
  if (!isObject(document) || document.type !== 'FeatureCollection' || !Array.isArray(document.features)) {
    const type = isObject(document) && typeof document.type === 'string' ? ` (gefunden: „${document.type}“)` : '';
    return refuse('geojson-type', `Erwartet wird eine GeoJSON-FeatureCollection mit den Gebieten${type}.`);
  }
  if (document.features.length === 0) return refuse('boundary-empty', 'Die FeatureCollection enthält kein Gebiet.');
  const crs = readCrs(document.crs);
  if (crs === undefined || !isText([crs])) {
    return refuse(
      'crs-unknown',
      'Das Koordinatensystem im Feld „crs“ ist nicht als Name angegeben, etwa „urn:ogc:def:crs:EPSG::25832“. Bitte so angeben oder in der Zuordnung mit crs = „EPSG:…“ festlegen.',
    );
  }
  const broken = document.features.findIndex((feature: unknown) => isObject(feature) && !isText(feature.properties));
  if (broken !== -1) {
    return refuse(
      'geojson-text',
      `Objekt Nr. ${broken + 1} enthält in seinen Eigenschaften Zeichen, die kein Text sind (etwa ein Null-Zeichen).`,
      broken + 1,
      `/features/${broken}/properties`,
    );
  }
  const features = document.features.map(
    (feature: unknown, index): RawFeature => ({
      row: index + 1,
      pointer: `/features/${index}`,
      ...(isObject(feature) && feature.id !== undefined ? { id: feature.id } : {}),
      properties: isObject(feature) && isObject(feature.properties) ? feature.properties : {},
      geometry: isObject(feature) ? feature.geometry : null,
    }),
  );
  const name = fileName.replace(/^.*[\\/]/, '').replace(/\.[^.]*$/, '');
  return { layer: { name, file: fileName, format: 'geojson', crsName: crs, wkt: null, features }, findings: [] };
}

/** The legacy `crs` member of GeoJSON 2008: its name, null without one, undefined when it cannot be understood. */
function readCrs(crs: unknown): string | null | undefined {
  if (crs === undefined || crs === null) return null;
  if (typeof crs === 'string') return crs;
  if (!isObject(crs) || !isObject(crs.properties)) return undefined;
  if (typeof crs.properties.name === 'string') return crs.properties.name;
  // { "type": "EPSG", "properties": { "code": 25832 } }, an early form.
  return typeof crs.properties.code === 'number' ? `EPSG:${crs.properties.code}` : undefined;
}

/** False if a name or text directly in it holds what JSON can write and no database keeps: \u0000, half a character. */
function isText(properties: unknown): boolean {
  if (typeof properties !== 'object' || properties === null) return true;
  return !Object.entries(properties).some(([name, value]) =>
    /[\0\p{Surrogate}]/u.test(typeof value === 'string' ? name + value : name),
  );
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

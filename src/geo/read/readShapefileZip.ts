import { read } from 'shapefile';
import type { Finding } from '../../domain/finding.ts';
import { germanText } from '../germanText.ts';
import type { BoundaryLimits, RawFeature, RawLayer } from '../types.ts';
import { dbfEncoding } from './dbfEncoding.ts';
import { germanFromDos } from './germanFromDos.ts';
import { inspectShapefile } from './inspectShapefile.ts';
import { unpackZip } from './unpackZip.ts';

/** Every polygon shapefile of a zip as a raw layer, in the order of their names. */
export async function readShapefileZip(
  bytes: Uint8Array,
  fileName: string,
  limits: BoundaryLimits,
): Promise<{ layers: RawLayer[]; findings: Finding[] }> {
  const unpacked = await unpackZip(bytes, fileName, limits, isPartOfShapefile);
  const findings = [...unpacked.findings];
  const layers: RawLayer[] = [];
  const parts = new Map([...unpacked.files].map(([path, content]) => [path.toLowerCase(), content]));
  const shapes = [...unpacked.files.keys()].filter((path) => /\.shp$/i.test(path)).sort();
  if (shapes.length === 0 && findings.length === 0) {
    const found = unpacked.paths.slice(0, 10);
    findings.push({
      check: 'zip-without-shapefile',
      severity: 'error',
      file: fileName,
      message: `Im ZIP-Archiv liegt kein Shapefile (.shp).${found.length > 0 ? ` Es enthält ${germanText.list(found)}.` : ''} GeoJSON bitte ungepackt liefern.`,
    });
  }
  for (const path of shapes) {
    const stem = path.slice(0, -4);
    const part = (ending: string) => parts.get(`${stem}${ending}`.toLowerCase());
    const layer = await readLayer(stem, fileName, unpacked.files.get(path)!, part, findings);
    if (layer !== null) layers.push(layer);
  }
  return { layers, findings };
}

function isPartOfShapefile(path: string): boolean {
  return /\.(shp|dbf|prj|cpg)$/i.test(path) && !/(^|\/)(__MACOSX\/|\._)/.test(path);
}

async function readLayer(
  stem: string,
  fileName: string,
  shp: Uint8Array,
  part: (ending: string) => Uint8Array | undefined,
  findings: Finding[],
): Promise<RawLayer | null> {
  const name = stem.replace(/^.*\//, '');
  const file = `${fileName}/${stem}.shp`;
  const add = (check: string, severity: Finding['severity'], message: string) => {
    findings.push({ check, severity, message, file });
    return null;
  };
  const dbf = part('.dbf');
  if (dbf === undefined) {
    return add(
      'shapefile-incomplete',
      'error',
      `Zum Shapefile „${name}“ fehlt die Datei „${name}.dbf“ mit den Schlüsseln.`,
    );
  }
  switch (inspectShapefile(shp, dbf)) {
    case 'not-polygons':
      return add('layer-not-polygons', 'warning', `Die Ebene „${name}“ enthält keine Flächen und wird nicht gelesen.`);
    case 'not-a-shapefile':
      return add('shapefile-damaged', 'error', `„${name}.shp“ ist kein Shapefile.`);
    case 'truncated':
      return add('shapefile-damaged', 'error', `„${name}.shp“ ist abgeschnitten oder beschädigt.`);
    case 'dbf-damaged':
      return add('shapefile-damaged', 'error', `„${name}.dbf“ ist abgeschnitten oder beschädigt.`);
    case 'record-count':
      return add('shapefile-damaged', 'error', `„${name}.shp“ und „${name}.dbf“ haben verschieden viele Datensätze.`);
    case 'polygons':
  }
  const decode = (content: Uint8Array | undefined) =>
    content ? new TextDecoder().decode(content).replaceAll('\0', '').trim() : null;
  const encoding = dbfEncoding(dbf, decode(part('.cpg')));
  let features: RawFeature[];
  try {
    const collection = await read(shp, dbf, { encoding: encoding.label });
    features = collection.features.map((feature, index) => ({
      row: index + 1,
      pointer: null,
      properties: withoutPadding(encoding.dos ? fromDos(feature.properties ?? {}) : (feature.properties ?? {})),
      geometry: feature.geometry,
    }));
  } catch {
    return add('shapefile-damaged', 'error', `Das Shapefile „${name}“ ist beschädigt und lässt sich nicht lesen.`);
  }
  if (features.length === 0) return add('boundary-empty', 'error', `Das Shapefile „${name}“ enthält kein Gebiet.`);
  const texts = features.flatMap((feature) => Object.values(feature.properties)).filter((v) => typeof v === 'string');
  if (texts.some((text) => text.includes('�'))) {
    add(
      'encoding-doubtful',
      'warning',
      `Namen in „${name}.dbf“ enthalten unlesbare Zeichen: die Angabe UTF-8 stimmt nicht.`,
    );
  } else if (encoding.source === null && texts.some((text) => /[^\p{ASCII}]/u.test(text))) {
    const sample = texts.find((text) => /[^\p{ASCII}]/u.test(text))!;
    add(
      'encoding-guessed',
      'note',
      `Zu „${name}.dbf“ ist keine Zeichenkodierung angegeben (.cpg); gelesen als Windows-1252, etwa „${sample}“.`,
    );
  }
  return { name, file, format: 'shapefile', crsName: null, wkt: decode(part('.prj')), features };
}

/** Some programs fill fields with zero bytes instead of blanks: a text ends at the first one. */
function withoutPadding(properties: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(properties).map(([name, value]) => [
      name.split('\0')[0]!,
      typeof value === 'string' ? value.split('\0')[0]!.trim() : value,
    ]),
  );
}

function fromDos(properties: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(properties).map(([name, value]) => [
      germanFromDos(name),
      typeof value === 'string' ? germanFromDos(value) : value,
    ]),
  );
}

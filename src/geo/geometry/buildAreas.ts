import type { Finding } from '../../domain/finding.ts';
import { resolveCrs } from '../crs/resolveCrs.ts';
import type { DraftArea } from '../draftArea.ts';
import { germanText } from '../germanText.ts';
import type { Identity } from '../properties/identifyAreas.ts';
import type { Coordinates, RawFeature, RawLayer } from '../types.ts';
import { checkPosition } from './checkPosition.ts';
import { extractPolygons, type GeometryProblem } from './extractPolygons.ts';
import { type MendedRings, mendRings } from './mendRings.ts';
import { toLonLat } from './toLonLat.ts';

const PROBLEMS: Readonly<Record<GeometryProblem['check'], (detail: string) => string>> = {
  'geometry-missing': () => 'Die Geometrie fehlt.',
  'geometry-type': (detail) => `Die Geometrie ist keine Fläche (${detail}); erwartet wird Polygon oder MultiPolygon.`,
  'geometry-empty': () => 'Die Geometrie oder ein Ring darin ist leer.',
  'coordinates-invalid': (detail) => `Eine Koordinate ist keine Zahl (${detail}).`,
};

/** Puts geometry to the identified features of a layer; what has none that can be used is left out with an error. */
export function buildAreas(
  layer: RawLayer,
  identities: readonly Identity[],
  crsOverride: string | undefined,
): { areas: DraftArea[]; crs: string; findings: Finding[] } {
  const findings: Finding[] = [];
  const extracted = new Map<RawFeature, Coordinates | GeometryProblem>();
  for (const feature of layer.features) extracted.set(feature, extractPolygons(feature.geometry));
  for (const { feature, key, name } of identities) {
    const found = extracted.get(feature)!;
    if (Array.isArray(found)) continue;
    findings.push({
      check: found.check,
      severity: 'error',
      message: `${germanText.area({ key, name })}: ${PROBLEMS[found.check](found.detail)}`,
      ...placeOf(layer, feature, key),
    });
  }
  const usable = [...extracted.values()].filter((found) => Array.isArray(found));
  if (usable.length === 0) return { areas: [], crs: crsOverride ?? layer.crsName ?? '', findings };
  const bounds = boundsOf(usable);
  const resolved = resolveCrs(layer, bounds, crsOverride);
  findings.push(...resolved.findings);
  const crs = resolved.crs;
  if (crs === null) return { areas: [], crs: crsOverride ?? layer.crsName ?? '', findings };

  const identified = identities.filter(({ feature }) => Array.isArray(extracted.get(feature)));
  const source = identified.map(({ feature }) => extracted.get(feature) as Coordinates);
  // While a question about the key is open nobody is identified; the position is checked all the same.
  const converted = (source.length > 0 ? source : usable).map((area) => toLonLat(area, crs));
  const position = checkPosition(layer, crs, bounds, converted);
  if (position.finding !== null) return { areas: [], crs: crs.name, findings: [...findings, position.finding] };

  const areas: DraftArea[] = [];
  const mends = { duplicates: [] as string[], rewound: [] as string[], flat: [] as string[] };
  identified.forEach((identity, index) => {
    const place = placeOf(layer, identity.feature, identity.key);
    const label = germanText.area(identity);
    if (position.stray[index]) {
      findings.push({
        check: 'outside-germany',
        severity: 'error',
        message: `${label}: Mindestens ein Punkt liegt außerhalb Deutschlands.`,
        ...place,
      });
      return;
    }
    const mended = mendRings(converted[index]!);
    for (const kind of ['duplicates', 'rewound', 'flat'] as const) if (mended[kind] > 0) mends[kind].push(label);
    if (refuseRings(mended, label, place, findings)) return;
    const { polygons } = mended;
    areas.push({
      key: identity.key,
      name: identity.name,
      level: identity.level,
      givenParent: identity.parent,
      geometry:
        polygons.length === 1
          ? { type: 'Polygon', coordinates: polygons[0]! }
          : { type: 'MultiPolygon', coordinates: polygons },
      place,
    });
  });
  noteMends(layer, mends, findings);
  return { areas, crs: crs.name, findings };
}

function refuseRings(mended: MendedRings, label: string, place: DraftArea['place'], findings: Finding[]): boolean {
  for (const problem of mended.problems) {
    const what =
      problem.check === 'ring-unclosed'
        ? 'ist nicht geschlossen: der letzte Punkt ist nicht der erste.'
        : 'hat weniger als vier Punkte.';
    const message = `${label}: Der Ring bei ${germanText.place(problem.lon, problem.lat)} ${what}`;
    findings.push({ check: problem.check, severity: 'error', message, ...place });
  }
  if (mended.problems.length === 0 && mended.polygons.length === 0) {
    const message = `${label}: Die Geometrie hat keine Fläche.`;
    findings.push({ check: 'geometry-empty', severity: 'error', message, ...place });
  }
  return mended.problems.length > 0 || mended.polygons.length === 0;
}

function noteMends(
  layer: RawLayer,
  mends: Readonly<Record<'duplicates' | 'rewound' | 'flat', readonly string[]>>,
  findings: Finding[],
): void {
  const note = (check: string, labels: readonly string[], text: string) => {
    if (labels.length === 0) return;
    const more = labels.length - 1;
    findings.push({
      check,
      severity: 'note',
      message: `${labels[0]}: ${text}`,
      file: layer.file,
      ...(more > 0 ? { more } : {}),
    });
  };
  note('duplicate-vertices', mends.duplicates, 'Doppelte Punkte hintereinander wurden entfernt.');
  note('ring-flat', mends.flat, 'Ringe ohne Fläche wurden weggelassen.');
  // Shapefiles run the other way round by definition.
  if (layer.format === 'geojson') {
    note('ring-winding', mends.rewound, 'Der Umlaufsinn der Ringe wurde nach RFC 7946 gerichtet.');
  }
}

function placeOf(layer: RawLayer, feature: RawFeature, key: string): DraftArea['place'] {
  const pointer = feature.pointer === null ? {} : { pointer: `${feature.pointer}/geometry` };
  return { file: layer.file, row: feature.row, area: key, ...pointer };
}

function boundsOf(areas: readonly Coordinates[]): [number, number, number, number] {
  const bounds: [number, number, number, number] = [
    Number.POSITIVE_INFINITY,
    Number.POSITIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
  ];
  for (const area of areas)
    for (const polygon of area)
      for (const ring of polygon)
        for (const [x, y] of ring) {
          bounds[0] = Math.min(bounds[0], x);
          bounds[1] = Math.min(bounds[1], y);
          bounds[2] = Math.max(bounds[2], x);
          bounds[3] = Math.max(bounds[3], y);
        }
  return bounds;
}

import proj4 from 'proj4';
import type { Finding } from '../../domain/finding.ts';
import { germanText } from '../germanText.ts';
import type { RawLayer } from '../types.ts';
import { CRS_DEFINITIONS } from './crsDefinitions.ts';
import { describeGuesses } from './describeGuesses.ts';
import { normaliseCrsName } from './normaliseCrsName.ts';
import { readWkt } from './readWkt.ts';

export interface ResolvedCrs {
  /** As named in the file, or in the mapping where that overrides it. */
  readonly name: string;
  readonly toLonLat: (x: number, y: number) => [number, number];
}

/** Which coordinate reference system a layer is in: the mapping's word, else the file's, else longitude and latitude. */
export function resolveCrs(
  layer: RawLayer,
  bounds: readonly [number, number, number, number],
  override: string | undefined,
): { crs: ResolvedCrs | null; findings: Finding[] } {
  const finding = (check: string, severity: Finding['severity'], message: string): Finding => ({
    check,
    severity,
    message,
    file: layer.file,
  });
  if (override !== undefined) {
    const crs = byName(override);
    return crs === null
      ? { crs, findings: [finding('crs-unknown', 'error', unknown(override, 'in der Zuordnung'))] }
      : { crs: { ...crs, name: override }, findings: [] };
  }
  if (layer.crsName !== null) {
    const crs = byName(layer.crsName);
    const findings = crs === null ? [finding('crs-unknown', 'error', unknown(layer.crsName, 'in der Datei'))] : [];
    return { crs: crs === null ? null : { ...crs, name: layer.crsName }, findings };
  }
  if (layer.wkt !== null) {
    const crs = readWkt(layer.wkt);
    const findings =
      crs === null ? [finding('crs-unknown', 'error', unknown(layer.wkt.slice(0, 60), 'in der .prj'))] : [];
    return { crs, findings };
  }
  const [minX, minY, maxX, maxY] = bounds;
  if (Math.max(Math.abs(minX), Math.abs(maxX)) > 180 || Math.max(Math.abs(minY), Math.abs(maxY)) > 180) {
    const place = `x ${germanText.number(minX)} bis ${germanText.number(maxX)}, y ${germanText.number(minY)} bis ${germanText.number(maxY)}`;
    return {
      crs: null,
      findings: [
        finding(
          'crs-missing',
          'error',
          `In welchem Koordinatensystem liegen die Gebiete? Es ist keines genannt, und die Werte (${place}) sind keine Grade. ${describeGuesses((minX + maxX) / 2, (minY + maxY) / 2)} Bitte in der Zuordnung angeben: crs = „EPSG:…“.`,
        ),
      ],
    };
  }
  const assumed = finding(
    'crs-assumed',
    'note',
    `Zu „${layer.name}“ fehlt die .prj; gelesen als Länge und Breite (WGS 84).`,
  );
  return { crs: byName('OGC:CRS84'), findings: layer.format === 'shapefile' ? [assumed] : [] };
}

function byName(name: string): ResolvedCrs | null {
  const code = normaliseCrsName(name);
  const definition = code === null ? undefined : CRS_DEFINITIONS.get(code);
  if (code === null || definition === undefined) return null;
  if (code === 'OGC:CRS84' || code === 'EPSG:4326') return { name: code, toLonLat: (x, y) => [x, y] };
  const { forward } = proj4(definition, CRS_DEFINITIONS.get('EPSG:4326')!);
  return { name: code, toLonLat: (x, y) => forward([x, y]) as [number, number] };
}

function unknown(name: string, where: string): string {
  return `Das Koordinatensystem „${name}“ ${where} ist nicht bekannt. Bitte umprojizieren oder crs angeben; bekannt sind ${[...CRS_DEFINITIONS.keys()].join(', ')}.`;
}

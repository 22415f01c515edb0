import type { Finding } from '../../domain/finding.ts';
import { resolveCrs } from '../crs/resolveCrs.ts';
import { germanText } from '../germanText.ts';
import type { Identity } from '../properties/identifyAreas.ts';
import type { BoundaryArea, RawLayer } from '../types.ts';
import { checkPosition } from './checkPosition.ts';
import { extractPoint } from './extractPoint.ts';

/** Puts places to the identified features of a layer of points; `level` is one of facilities. */
export function buildFacilities(
  layer: RawLayer,
  identities: readonly Identity[],
  crsOverride: string | undefined,
): { facilities: BoundaryArea[]; crs: string; findings: Finding[] } {
  const points = identities.map(({ feature }) => extractPoint(feature.geometry)!);
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  const bounds = [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)] as const;
  const { crs, findings } = resolveCrs(layer, bounds, crsOverride);
  if (crs === null) return { facilities: [], crs: crsOverride ?? layer.crsName ?? '', findings };
  const placed = points.map(([x, y]) => crs.toLonLat(x, y));
  const position = checkPosition(
    layer,
    crs,
    [...bounds],
    placed.map((point) => [[[point]]]),
  );
  if (position.finding !== null) return { facilities: [], crs: crs.name, findings: [...findings, position.finding] };
  const facilities: BoundaryArea[] = [];
  identities.forEach((identity, i) => {
    const { key, name, level, feature } = identity;
    if (position.stray[i]) {
      const message = `${germanText.area(identity)}: Der Ort liegt außerhalb Deutschlands.`;
      findings.push({
        check: 'outside-germany',
        severity: 'error',
        message,
        file: layer.file,
        row: feature.row,
        area: key,
      });
      return;
    }
    const [lon, lat] = placed[i]!.map((degrees) => Math.round(degrees * 1e7) / 1e7) as [number, number];
    const geometry = { type: 'Point' as const, coordinates: [lon, lat] };
    facilities.push({ key, name, level, parentKey: null, geometry, areaM2: null, centroid: [lon, lat] });
  });
  return { facilities, crs: crs.name, findings };
}

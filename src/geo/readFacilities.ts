import { FACILITY_LEVELS } from '../domain/facilityLevels.ts';
import type { Finding } from '../domain/finding.ts';
import { buildFacilities } from './geometry/buildFacilities.ts';
import { extractPoint } from './geometry/extractPoint.ts';
import type { ChosenLayer } from './properties/chooseLayers.ts';
import { identifyAreas } from './properties/identifyAreas.ts';
import type { BoundaryArea, BoundaryReading } from './types.ts';

/** True where every feature is a point: a list of facilities, not of areas. */
export function areFacilities(chosen: readonly ChosenLayer[]): boolean {
  const features = chosen.flatMap(({ layer }) => layer.features);
  return features.length > 0 && features.every(({ geometry }) => extractPoint(geometry) !== null);
}

/** Schools and other facilities from layers of points. Their level has to be one that is known to be of facilities. */
export function readFacilities(chosen: readonly ChosenLayer[], crsOverride: string | undefined): BoundaryReading {
  const findings: Finding[] = [];
  const facilities: BoundaryArea[] = [];
  const crsNames = new Set<string>();
  for (const { layer, entries } of chosen) {
    const identified = identifyAreas(layer, entries);
    findings.push(...identified.findings);
    if (identified.identities.length === 0) continue;
    const wrong = identified.identities.find(({ level }) => !FACILITY_LEVELS.has(level));
    if (wrong !== undefined) {
      findings.push({
        check: 'facility-level',
        severity: 'error',
        message: `Die Datei enthält Punkte, also Einrichtungen; „${wrong.level}“ ist aber eine Ebene von Flächen. Bitte in der Zuordnung level angeben: ${[...FACILITY_LEVELS].join(' oder ')}.`,
        file: layer.file,
      });
      continue;
    }
    const built = buildFacilities(layer, identified.identities, crsOverride);
    findings.push(...built.findings);
    facilities.push(...built.facilities);
    if (built.crs !== '') crsNames.add(built.crs);
  }
  const seen = new Set<string>();
  for (const { key, level } of facilities) {
    const id = `${level}|${key}`;
    if (seen.has(id))
      findings.push({
        check: 'duplicate-key',
        severity: 'error',
        message: `Der Schlüssel „${key}“ kommt mehrmals vor.`,
        area: key,
      });
    seen.add(id);
  }
  const levels = [...new Set(facilities.map(({ level }) => level))];
  return { areas: facilities, levels, crs: [...crsNames].join(', '), findings };
}

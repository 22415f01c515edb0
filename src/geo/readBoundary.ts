import type { Finding } from '../domain/finding.ts';
import { checkDuplicateKeys } from './checkDuplicateKeys.ts';
import { DEFAULT_LIMITS } from './defaultLimits.ts';
import type { DraftArea } from './draftArea.ts';
import { buildAreas } from './geometry/buildAreas.ts';
import { assignParents } from './hierarchy/assignParents.ts';
import { orderLevels } from './hierarchy/orderLevels.ts';
import { limitFindings } from './limitFindings.ts';
import { measureAreas } from './measureAreas.ts';
import { chooseLayers } from './properties/chooseLayers.ts';
import { identifyAreas } from './properties/identifyAreas.ts';
import { readGeojson } from './read/readGeojson.ts';
import { readShapefileZip } from './read/readShapefileZip.ts';
import { areFacilities, readFacilities } from './readFacilities.ts';
import { checkTopology } from './topology/checkTopology.ts';
import type { BoundaryLimits, BoundaryMapping, BoundaryReading, RawLayer } from './types.ts';

export type { BoundaryArea, BoundaryLimits, BoundaryMapping, BoundaryReading, LevelMapping } from './types.ts';

/**
 * A city's areas, or its facilities (points), from a GeoJSON or from a zip of shapefiles, told apart by content. Whatever is wrong with the bytes is a
 * finding, never an exception; areas without a usable key or geometry are left out, and an error says so.
 */
export async function readBoundary(
  bytes: Uint8Array,
  fileName: string,
  mapping?: BoundaryMapping,
  limits: Partial<BoundaryLimits> = {},
): Promise<BoundaryReading> {
  const allLimits = { ...DEFAULT_LIMITS, ...limits };
  const findings: Finding[] = [];
  const drafts: DraftArea[] = [];
  const crsNames = new Set<string>();

  const layers = await readLayers(bytes, fileName, allLimits, findings);
  const choice = chooseLayers(layers, mapping);
  findings.push(...choice.findings);
  if (areFacilities(choice.chosen)) {
    const reading = readFacilities(choice.chosen, mapping?.crs);
    return { ...reading, findings: limitFindings([...findings, ...reading.findings], allLimits.listed) };
  }
  for (const { layer, entries } of choice.chosen) {
    const identified = identifyAreas(layer, entries);
    const built = buildAreas(layer, identified.identities, mapping?.crs);
    findings.push(...identified.findings, ...built.findings);
    drafts.push(...built.areas);
    if (built.crs !== '') crsNames.add(built.crs);
  }
  const crs = [...crsNames].join(', ');
  if (drafts.length === 0) return { areas: [], levels: [], crs, findings: limitFindings(findings, allLimits.listed) };

  const levelCount = new Set(drafts.map((draft) => draft.level)).size;
  if (levelCount > allLimits.maxLevels) {
    findings.push({
      check: 'too-many-levels',
      severity: 'error',
      message: `Die Gebiete nennen ${levelCount} verschiedene Gliederungsebenen. Steht dort wirklich die Ebene? Bitte levelProperty in der Zuordnung prüfen.`,
      file: fileName,
    });
    return { areas: [], levels: [], crs, findings: limitFindings(findings, allLimits.listed) };
  }
  const unique = checkDuplicateKeys(drafts);
  findings.push(...unique.findings);
  const measured = measureAreas(unique.kept);
  const levels = orderLevels(measured.areas);
  for (const level of levels) {
    const members = measured.areas.filter((area) => area.level === level);
    findings.push(...checkTopology(level, members, measured.toLonLat, allLimits));
  }
  const hierarchy = assignParents(levels, measured.areas, allLimits);
  findings.push(...hierarchy.findings);

  const areas = measured.areas.map((area) => ({
    key: area.key,
    name: area.name,
    level: area.level,
    parentKey: hierarchy.parents.get(area) ?? null,
    geometry: area.geometry,
    areaM2: area.areaM2,
    centroid: area.centroid,
  }));
  return { areas, levels, crs, findings: limitFindings(findings, allLimits.listed) };
}

async function readLayers(
  bytes: Uint8Array,
  fileName: string,
  limits: BoundaryLimits,
  findings: Finding[],
): Promise<RawLayer[]> {
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 0x03 || bytes[2] === 0x05);
  if (isZip) {
    const read = await readShapefileZip(bytes, fileName, limits);
    findings.push(...read.findings);
    return read.layers;
  }
  const read = readGeojson(bytes, fileName);
  findings.push(...read.findings);
  return read.layer === null ? [] : [read.layer];
}

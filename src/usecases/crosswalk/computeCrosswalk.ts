import type { AreaWeights } from '../../core/crosswalk/areaWeights.ts';
import { type Units, weightsOfPieces } from '../../core/crosswalk/weightsOfPieces.ts';
import type { Area } from '../../domain/area.ts';
import type { CrosswalkPart, CrosswalkRow } from '../../domain/crosswalk.ts';
import type { Finding } from '../../domain/finding.ts';
import { FindingList } from '../../domain/findingList.ts';
import { RequestProblem } from '../../domain/requestProblem.ts';
import { type Intersections, intersectDrawings } from '../../geo/intersectDrawings.ts';
import { OverlayTooLarge } from '../../geo/overlay/overlayTooLarge.ts';
import { crosswalkPart } from './crosswalkPart.ts';

/** The drawn areas of one level; `geometry` as GeoJSON text. */
export interface DrawnLevel {
  readonly level: string;
  readonly areas: readonly (Pick<Area, 'key'> & { readonly geometry: string })[];
}

/** The finest areas that people were counted on, each with the place of the source it lies in. */
export interface PopulationUnits {
  readonly geometries: readonly string[];
  readonly source: Int32Array;
  /** Where a unit's population is not known its source is divided by area. */
  readonly population: Float64Array;
}

/** Below this share of the source that no target covers, the drawings only differ in their outlines. */
const OUTLINE = 0.02;

/**
 * Computes how the areas of one level divide into those of another from the ground they share, weighted by the people on
 * it where there are finer areas with population. An area that lies in no target is a finding that refuses it.
 */
export function computeCrosswalk(
  from: DrawnLevel,
  to: DrawnLevel,
  people: PopulationUnits | null,
  least?: number,
): { readonly part: CrosswalkPart; readonly findings: Finding[] } {
  const findings = new FindingList();
  const targets = to.areas.map((one) => one.geometry);
  const own = people === null;
  const shared = intersect(own ? from.areas.map((one) => one.geometry) : people.geometries, targets);
  const units: Units = own
    ? { source: from.areas.map((_, at) => at), area: shared.onesM2, size: shared.onesM2 }
    : { source: people.source, area: shared.onesM2, size: people.population };
  const weights = weightsOfPieces(
    {
      unit: shared.pieces.map((one) => one.one),
      target: shared.pieces.map((one) => one.other),
      area: shared.pieces.map((one) => one.areaM2),
    },
    units,
    shared.othersM2,
    from.areas.length,
    least,
  );
  const rows = rowsOf(weights, from, to);
  tellGaps(weights, units, shared, from, to, findings);
  return { part: crosswalkPart(from.level, to.level, rows), findings: findings.list() };
}

function intersect(ones: readonly string[], others: readonly string[]): Intersections {
  try {
    return intersectDrawings(ones, others);
  } catch (error) {
    if (!(error instanceof OverlayTooLarge)) throw error;
    throw new RequestProblem(
      'not-computable',
      'Die Grenzen sind zu fein gezeichnet, um sie übereinanderzulegen. Bitte den Umsteigeschlüssel als CSV einreichen.',
    );
  }
}

function rowsOf(weights: AreaWeights, from: DrawnLevel, to: DrawnLevel): CrosswalkRow[] {
  const rows: CrosswalkRow[] = [];
  for (let t = 0; t < weights.targets; t += 1)
    for (let k = weights.start[t]!; k < weights.start[t + 1]!; k += 1)
      rows.push([from.areas[weights.source[k]!]!.key, to.areas[t]!.key, weights.weight[k]!]);
  return rows;
}

function tellGaps(
  weights: AreaWeights,
  units: Units,
  { pieces, onesM2 }: Intersections,
  from: DrawnLevel,
  to: DrawnLevel,
  findings: FindingList,
): void {
  const area = new Float64Array(from.areas.length);
  const inside = new Float64Array(from.areas.length);
  onesM2.forEach((size, u) => {
    if (units.source[u]! >= 0) area[units.source[u]!]! += size;
  });
  for (const { one, areaM2 } of pieces) if (units.source[one]! >= 0) inside[units.source[one]!]! += areaM2;
  const led = new Uint8Array(from.areas.length);
  for (const s of weights.source) led[s] = 1;
  from.areas.forEach(({ key }, s) => {
    const outside = area[s]! > 0 ? Math.max(0, 1 - inside[s]! / area[s]!) : 1;
    if (led[s] === 0)
      findings.add({
        check: 'crosswalk-missing-area',
        severity: 'error',
        message: `Das Gebiet „${key}“ (${from.level}) liegt in keinem Gebiet des neuen Gebietsstands.`,
        area: key,
      });
    else if (outside > OUTLINE)
      findings.add({
        check: 'crosswalk-outside',
        severity: 'warning',
        message: `Das Gebiet „${key}“ (${from.level}) liegt zu ${Math.round(outside * 100)} % außerhalb des neuen Gebietsstands; verteilt wird nach dem Teil, der darin liegt.`,
        area: key,
      });
  });
  to.areas.forEach(({ key }, t) => {
    if (weights.start[t] === weights.start[t + 1])
      findings.add({
        check: 'crosswalk-empty-area',
        severity: 'warning',
        message: `In das Gebiet „${key}“ (${to.level}) führt kein Gewicht; es bleibt ohne Werte.`,
        area: key,
      });
  });
}

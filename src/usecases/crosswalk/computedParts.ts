import type { BoundaryVersion } from '../../domain/boundaryVersion.ts';
import type { CrosswalkMethod, CrosswalkPart } from '../../domain/crosswalk.ts';
import type { Finding } from '../../domain/finding.ts';
import { isFacilityBoundary } from '../../domain/isFacilityBoundary.ts';
import { RequestProblem } from '../../domain/requestProblem.ts';
import { boundaryRepository } from '../../store/boundaryRepository.ts';
import { type Dataset, openDataset } from '../dataset/openDataset.ts';
import type { EngineContext } from '../system/engineContext.ts';
import { computeCrosswalk, type DrawnLevel, type PopulationUnits } from './computeCrosswalk.ts';
import type { CrosswalkSide } from './crosswalkLevels.ts';
import { populationBasis, populationUnits } from './populationUnits.ts';

export interface ComputeOptions {
  readonly method: Exclude<CrosswalkMethod, 'delivered'>;
  /** Comma-separated; absent = all levels that both versions have, else the finest of each. */
  readonly level?: string;
  readonly populationLevel?: string;
  readonly populationPeriod?: string;
  /** Pieces below this share of both areas come from drawing a border twice. */
  readonly least?: number;
}

interface Side extends BoundaryVersion, CrosswalkSide {}

/** Computes a crosswalk level by level, with a sentence on how it was made. */
export async function computedParts(
  context: EngineContext,
  ags: string,
  sides: { readonly from: Side; readonly to: Side },
  options: ComputeOptions,
): Promise<{ parts: CrosswalkPart[]; findings: Finding[]; method: CrosswalkMethod; source: string }> {
  const { from, to } = sides;
  if (isFacilityBoundary(from) || isFacilityBoundary(to))
    throw new RequestProblem(
      'not-computable',
      'Einrichtungen haben keine Flächen; bitte den Umsteigeschlüssel als CSV einreichen.',
    );
  const dataset = await openDataset(context, ags, 'current', 'staff');
  const panel = options.method === 'population' ? await dataset.panel(from.id) : null;
  const basis =
    panel === null
      ? null
      : populationBasis(panel, context.catalogue, options.populationLevel, options.populationPeriod);
  const parts: CrosswalkPart[] = [];
  const findings: Finding[] = [];
  for (const [fromLevel, toLevel] of pairsOfLevels(from, to, options.level)) {
    const drawn = await drawnLevel(context, dataset, from, fromLevel);
    let people: PopulationUnits | null = null;
    if (panel !== null && basis !== null) {
      if (from.levels.indexOf(basis.level) > from.levels.indexOf(fromLevel)) {
        const units = populationUnits(panel, context.catalogue, basis, fromLevel);
        const texts = await boundaryRepository.geometries(context.database.session, ags, from.id, basis.level);
        people = { ...units, geometries: [...units.places].map((i) => texts.get(panel.areas[i]!.areaId)!) };
      } else
        findings.push({
          check: 'crosswalk-by-area',
          severity: 'note',
          message: `Unter der Ebene „${fromLevel}“ gibt es keine mit Bevölkerung; verteilt wird dort nach der Fläche.`,
        });
    }
    const computed = computeCrosswalk(drawn, await drawnLevel(context, dataset, to, toLevel), people, options.least);
    parts.push(computed.part);
    findings.push(...computed.findings);
  }
  const source =
    basis === null
      ? 'berechnet aus den gemeinsamen Flächen'
      : `berechnet aus der Bevölkerung (${basis.level}, ${basis.period}) auf den gemeinsamen Flächen`;
  return { parts, findings, method: options.method, source };
}

function pairsOfLevels(from: Side, to: Side, wanted: string | undefined): [string, string][] {
  if (wanted === undefined) {
    const shared = from.levels.filter((level) => to.levels.includes(level));
    return shared.length > 0 ? shared.map((level) => [level, level]) : [[from.levels.at(-1)!, to.levels.at(-1)!]];
  }
  return wanted.split(',').map((text): [string, string] => {
    const level = text.trim();
    for (const side of [from, to])
      if (!side.levels.includes(level))
        throw new RequestProblem(
          'not-found',
          `Die Ebene „${level}“ gibt es im Gebietsstand „${side.id}“ nicht. Vorhanden: ${side.levels.join(', ')}.`,
          [{ pointer: '#/query/level', detail: 'unbekannte Ebene' }],
        );
    return [level, level];
  });
}

async function drawnLevel(context: EngineContext, dataset: Dataset, side: Side, level: string): Promise<DrawnLevel> {
  const texts = await boundaryRepository.geometries(context.database.session, dataset.ags, side.id, level);
  const areas = side.areas.flatMap(({ areaId, key, level: own }) => {
    const geometry = texts.get(areaId);
    return own === level && geometry !== undefined ? [{ key, geometry }] : [];
  });
  return { level, areas };
}

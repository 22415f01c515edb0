import type { ProgrammeArea } from '../../domain/programmeArea.ts';
import { PROGRAMME_LEVEL } from '../../domain/programmeLevel.ts';
import { RequestProblem } from '../../domain/requestProblem.ts';
import { requirePeriod } from '../../domain/requirePeriod.ts';
import { panelIndex } from '../../engine/panelIndex.ts';
import { pickBoundary } from '../boundaries/pickBoundary.ts';
import { pickLevel } from '../boundaries/pickLevel.ts';
import type { Dataset } from '../dataset/openDataset.ts';
import { type Provenance, provenance } from '../dataset/provenance.ts';
import { networkPositions } from '../network/networkPositions.ts';
import type { Network } from '../network/openNetwork.ts';
import { programmeView } from '../programme/programmeView.ts';
import type { EngineContext } from '../system/engineContext.ts';
import { earlierFigures } from './earlierFigures.ts';
import { type ProfileEntry, type ProfilePlace, profileEntry } from './profileEntry.ts';

export interface Profile extends Provenance {
  readonly boundary: string;
  readonly area: {
    readonly key: string;
    readonly name: string;
    readonly level: string;
    readonly parent: { readonly key: string; readonly name: string } | null;
    /** Only of a programme area. */
    readonly programme?: Omit<ProgrammeArea, 'id' | 'name' | 'boundary' | 'sha256'>;
  };
  /** The period asked for; null = each indicator's latest. */
  readonly period: string | null;
  readonly indicators: readonly ProfileEntry[];
  readonly total: number;
  readonly next: null;
}

/** Every context indicator of one area, beside its parent and the city; with `network`, also among other cities' areas. */
export async function readProfile(
  context: EngineContext,
  dataset: Dataset,
  request: { readonly key: string; readonly level?: string; readonly period?: string; readonly boundary?: string },
  network?: Network,
): Promise<Profile> {
  const { catalogue } = context;
  if (request.period !== undefined) requirePeriod(request.period, 'period');
  const view =
    request.level === PROGRAMME_LEVEL
      ? await programmeView(dataset, catalogue, request.boundary, request.period)
      : undefined;
  const boundary = view?.boundary ?? (await pickBoundary(dataset, request.boundary, request.period));
  const panel = view?.panel ?? (await dataset.panel(boundary.id));
  const found = panel.areas.filter(
    (area) =>
      area.key === request.key && area.level !== null && (request.level === undefined || area.level === request.level),
  );
  if (found.length === 0)
    throw new RequestProblem(
      'not-found',
      `Das Gebiet „${request.key}“ gibt es im Gebietsstand „${boundary.id}“ nicht.`,
    );
  if (found.length > 1) {
    throw new RequestProblem(
      'invalid-request',
      `Der Schlüssel „${request.key}“ steht auf mehreren Ebenen: ${found.map((area) => area.level).join(', ')}. Bitte level angeben.`,
      [{ pointer: '#/query/level', detail: 'fehlt' }],
    );
  }
  const area = found[0]!;
  const level = area.level!;
  const programme = view?.programmes.find(({ id }) => id === area.key);
  const index = panelIndex(panel);
  const at = index.levels.get(level)!.findIndex((i) => panel.areas[i] === area);
  const above = boundary.levels[boundary.levels.indexOf(level) - 1];
  const parentAt =
    above === undefined ? -1 : index.levels.get(above)!.findIndex((i) => panel.areas[i]!.key === area.parentKey);
  const parent = parentAt === -1 ? null : panel.areas[index.levels.get(above!)![parentAt]!]!;

  const place: ProfilePlace = {
    catalogue,
    panel,
    level,
    at,
    name: area.name,
    period: request.period,
    parent: parent === null ? null : { level: above!, at: parentAt },
    programme,
    earlier: await earlierFigures(context, dataset, panel, level),
    positionOf:
      network === undefined
        ? null
        : networkPositions(
            context,
            network,
            dataset,
            level,
            view === undefined ? pickLevel(boundary, undefined) : null,
          ),
  };
  const core = [...catalogue.indicators.values()].filter(
    (indicator) => indicator.context && (indicator.levels === undefined || indicator.levels.includes(level)),
  );
  const entries: ProfileEntry[] = [];
  for (const indicator of core) entries.push(await profileEntry(place, indicator));
  return {
    ...provenance(context, dataset),
    boundary: boundary.id,
    area: {
      key: area.key,
      name: area.name,
      level,
      parent: parent === null ? null : { key: parent.key, name: parent.name },
      ...(programme === undefined ? {} : { programme: withoutIdentity(programme) }),
    },
    period: request.period ?? null,
    indicators: entries,
    total: entries.length,
    next: null,
  };
}

function withoutIdentity({ id: _id, name: _name, boundary: _boundary, sha256: _sha256, ...rest }: ProgrammeArea) {
  return rest;
}

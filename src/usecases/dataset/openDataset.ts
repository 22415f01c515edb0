import { createHash } from 'node:crypto';
import type { BoundaryVersion } from '../../domain/boundaryVersion.ts';
import type { Crosswalk, CrosswalkHead } from '../../domain/crosswalk.ts';
import type { Panel } from '../../domain/panel.ts';
import type { ProgrammeArea } from '../../domain/programmeArea.ts';
import type { Protection } from '../../domain/protection.ts';
import { RequestProblem } from '../../domain/requestProblem.ts';
import { boundaryRepository } from '../../store/boundaryRepository.ts';
import { crosswalkRepository } from '../../store/crosswalkRepository.ts';
import type { Session } from '../../store/database.ts';
import { datasetStateRepository } from '../../store/datasetStateRepository.ts';
import { deliveryRepository } from '../../store/deliveryRepository.ts';
import { programmeAreaRepository } from '../../store/programmeAreaRepository.ts';
import { type ReleaseRecord, releaseRepository } from '../../store/releaseRepository.ts';
import { requireCity } from '../cities/requireCity.ts';
import type { EngineContext } from '../system/engineContext.ts';
import { panelOf } from './panelOf.ts';

/** Who asks: the public sees releases and nothing else, staff may ask for the unreleased state. */
export type Audience = 'public' | 'staff';

/** What one answer is made from, with everything that the answer has to name. */
export interface Dataset {
  readonly ags: string;
  readonly cityName: string;
  readonly datasetState: string;
  /** Number of the release, or null for the current state, which only staff sees. */
  readonly release: number | null;
  readonly releasedAt: string | null;
  /** `internal`: not released. */
  readonly protection: Protection | 'internal';
  readonly boundaries: readonly BoundaryVersion[];
  /** Names the immutable content, whatever database it lies in: goes into keys of caches and into the ETag. */
  readonly key: string;
  panel(boundaryId: string): Promise<Panel>;
  /** The crosswalks among its boundary versions. */
  crosswalks(): Promise<readonly CrosswalkHead[]>;
  /** One of them with its weights; null = there is none. */
  crosswalk(from: string, to: string): Promise<Crosswalk | null>;
  /** Its programme areas, in the order of their ids. */
  programmeAreas(): Promise<readonly ProgrammeArea[]>;
}

/**
 * Opens what a reader may see. Every read use case starts here and has no other way to the data: without `current`
 * (staff only) it is a release, which holds protected values alone.
 */
export async function openDataset(
  context: EngineContext,
  ags: string,
  wanted: string | undefined,
  audience: Audience,
): Promise<Dataset> {
  if (wanted === 'current') {
    if (audience !== 'staff') {
      throw new RequestProblem('unauthorised', 'Den unveröffentlichten Datenstand sehen nur Berechtigte.');
    }
    return openCurrent(context, ags);
  }
  if (wanted !== undefined && !/^[1-9]\d{0,8}$/.test(wanted)) {
    throw new RequestProblem(
      'invalid-request',
      `release muss die Nummer einer Veröffentlichung sein oder „current“, nicht „${wanted}“.`,
      [{ pointer: '#/query/release', detail: 'Nummer oder current' }],
    );
  }
  const found = await context.cache.head(`${ags}/${wanted ?? 'latest'}`, () =>
    findRelease(context.database.session, ags, wanted === undefined ? null : Number(wanted)),
  );
  const key = `${ags}/release/${found.releaseId}/${found.stateId}/${found.createdAt}`;
  return {
    ags,
    cityName: found.cityName,
    datasetState: found.stateId,
    release: found.releaseId,
    releasedAt: found.createdAt,
    protection: found.protection,
    boundaries: found.boundaries,
    key,
    panel: (boundaryId) =>
      context.cache.panel(`${key}/${boundaryId}`, () =>
        // In one moment with the release itself: one that is recalled meanwhile must not look empty.
        context.database.snapshot(async (session) => {
          await findRelease(session, ags, found.releaseId);
          return {
            boundary: found.boundaries.find((one) => one.id === boundaryId)!,
            areas: await boundaryRepository.areas(session, ags, boundaryId),
            columns: await releaseRepository.columns(session, ags, found.releaseId, boundaryId),
          };
        }),
      ),
    crosswalks: () => crosswalkRepository.releasedHeads(context.database.session, ags, found.releaseId),
    crosswalk: (from, to) => crosswalkRepository.released(context.database.session, ags, found.releaseId, from, to),
    programmeAreas: () => programmeAreaRepository.released(context.database.session, ags, found.releaseId),
  };
}

/** A release that can be read: the one with this number, or the latest. */
async function findRelease(session: Session, ags: string, releaseId: number | null): Promise<ReleaseRecord> {
  await requireCity(session, ags);
  const found =
    releaseId === null
      ? await releaseRepository.latest(session, ags)
      : await releaseRepository.find(session, ags, releaseId);
  if (found === null) {
    throw new RequestProblem(
      'not-found',
      releaseId === null
        ? `Für die Stadt ${ags} ist noch nichts veröffentlicht.`
        : `Die Veröffentlichung ${releaseId} gibt es in der Stadt ${ags} nicht.`,
    );
  }
  if (found.recalledAt !== null) {
    const why = found.recallNote === null || found.recallNote === '' ? '' : ` ${found.recallNote}`;
    throw new RequestProblem('recalled', `Die Veröffentlichung ${found.releaseId} wurde zurückgerufen.${why}`);
  }
  return found;
}

/** The state that is valid now. Its panels are made from the deliveries that it names, whatever comes or goes meanwhile. */
async function openCurrent(context: EngineContext, ags: string): Promise<Dataset> {
  const { city, boundaries, heads, programmes } = await context.database.snapshot(async (session) => ({
    city: await requireCity(session, ags),
    boundaries: await boundaryRepository.list(session, ags),
    heads: await crosswalkRepository.heads(session, ags),
    programmes: await programmeAreaRepository.list(session, ags),
  }));
  // Unlike deliveries a crosswalk is not kept when another takes its place; what is read later must be the same one.
  const crosswalks = new Map(heads.map((one) => [`${one.from} ${one.to}`, one.sha256]));
  const described = createHash('sha256').update(JSON.stringify(boundaries)).digest('hex').slice(0, 16);
  const key = `${ags}/state/${city.stateId}/${described}`;
  return {
    ags,
    cityName: city.name,
    datasetState: city.stateId,
    release: null,
    releasedAt: null,
    protection: 'internal',
    boundaries,
    key,
    panel: (boundaryId) =>
      context.cache.panel(`${key}/${boundaryId}`, () =>
        context.database.snapshot(async (session) => {
          const members = (await datasetStateRepository.members(session, ags, city.stateId)) ?? [];
          const identities = new Set(members.flatMap((one) => /^delivery (\S+)$/.exec(one)?.[1] ?? []));
          const deliveries = await deliveryRepository.ofState(session, ags, identities);
          return panelOf(session, ags, boundaries.find((one) => one.id === boundaryId)!, deliveries);
        }),
      ),
    crosswalks: async () => heads,
    programmeAreas: async () => programmes,
    crosswalk: async (from, to) => {
      const found = await crosswalkRepository.find(context.database.session, ags, from, to);
      if (found?.sha256 === crosswalks.get(`${from} ${to}`)) return found;
      throw new RequestProblem(
        'conflict',
        `Der Umsteigeschlüssel „${from}“ → „${to}“ wurde gerade ersetzt. Bitte noch einmal fragen.`,
      );
    },
  };
}

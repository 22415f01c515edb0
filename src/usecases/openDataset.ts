import type { BoundaryVersion } from '../domain/boundaryVersion.ts';
import type { Panel } from '../domain/panel.ts';
import type { Protection } from '../domain/protection.ts';
import { RequestProblem } from '../domain/requestProblem.ts';
import { boundaryRepository } from '../store/boundaryRepository.ts';
import { releaseRepository } from '../store/releaseRepository.ts';
import { currentPanels } from './currentPanels.ts';
import type { EngineContext } from './engineContext.ts';
import { requireCity } from './requireCity.ts';

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
  /** Names the immutable content: goes into keys of caches and into the ETag. */
  readonly key: string;
  panel(boundaryId: string): Promise<Panel>;
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
  const { session } = context.database;
  if (wanted === 'current') {
    if (audience !== 'staff')
      throw new RequestProblem('unauthorised', 'Den unveröffentlichten Datenstand sehen nur Berechtigte.');
    const city = await requireCity(session, ags);
    const boundaries = await boundaryRepository.list(session, ags);
    return {
      ags,
      cityName: city.name,
      datasetState: city.stateId,
      release: null,
      releasedAt: null,
      protection: 'internal',
      boundaries,
      key: `${ags}/state/${city.stateId}`,
      panel: (boundaryId) =>
        context.cache.get(`${ags}/state/${city.stateId}/${boundaryId}`, () =>
          context.database.snapshot(async (inside) => {
            // A panel of another state must never stand in the cache under this one's name.
            if ((await requireCity(inside, ags)).stateId !== city.stateId) {
              throw new RequestProblem(
                'conflict',
                'Der Datenstand hat sich gerade geändert. Bitte noch einmal abrufen.',
              );
            }
            return (await currentPanels(inside, ags)).find((panel) => panel.boundary.id === boundaryId)!;
          }),
        ),
    };
  }
  if (wanted !== undefined && !/^[1-9]\d{0,8}$/.test(wanted)) {
    throw new RequestProblem(
      'invalid-request',
      `release muss die Nummer einer Veröffentlichung sein oder „current“, nicht „${wanted}“.`,
      [{ pointer: '#/query/release', detail: 'Nummer oder current' }],
    );
  }
  await requireCity(session, ags);
  const found =
    wanted === undefined
      ? await releaseRepository.latest(session, ags)
      : await releaseRepository.find(session, ags, Number(wanted));
  if (found === null) {
    throw new RequestProblem(
      'not-found',
      wanted === undefined
        ? `Für die Stadt ${ags} ist noch nichts veröffentlicht.`
        : `Die Veröffentlichung ${wanted} gibt es in der Stadt ${ags} nicht.`,
    );
  }
  if (found.recalledAt !== null) {
    throw new RequestProblem(
      'recalled',
      `Die Veröffentlichung ${found.releaseId} wurde zurückgerufen.${found.recallNote ? ` ${found.recallNote}` : ''}`,
    );
  }
  const { boundaries } = found;
  return {
    ags,
    cityName: found.cityName,
    datasetState: found.stateId,
    release: found.releaseId,
    releasedAt: found.createdAt,
    protection: found.protection,
    boundaries,
    key: `${ags}/release/${found.releaseId}`,
    panel: (boundaryId) =>
      context.cache.get(`${ags}/release/${found.releaseId}/${boundaryId}`, async () => ({
        boundary: boundaries.find((one) => one.id === boundaryId)!,
        areas: await boundaryRepository.areas(session, ags, boundaryId),
        columns: await releaseRepository.columns(session, ags, found.releaseId, boundaryId),
      })),
  };
}

import { RequestProblem } from '../../domain/requestProblem.ts';
import { releaseRepository } from '../../store/releaseRepository.ts';
import { requireVisibleCity } from '../cities/requireVisibleCity.ts';
import type { Audience } from '../dataset/openDataset.ts';
import type { EngineContext } from '../system/engineContext.ts';
import { type ReleaseEntry, releaseEntry } from './releaseEntry.ts';

export interface ReleasePage {
  readonly releases: readonly ReleaseEntry[];
  readonly total: number;
  readonly next: string | null;
  /** That of the release which is read without further words; null = all were recalled. */
  readonly datasetState: string | null;
  readonly catalogueVersion: string;
}

/** A city's releases, newest first; recalled ones stay in the list, with their note. */
export async function readReleases(
  context: EngineContext,
  ags: string,
  limit: number,
  cursor: string | null,
  audience: Audience,
): Promise<ReleasePage> {
  const { session } = context.database;
  await requireVisibleCity(context, ags, audience);
  const releases = await releaseRepository.page(session, ags, limit, cursor === null ? null : Number(cursor));
  const total = await releaseRepository.count(session, ags);
  const latest = await releaseRepository.latest(session, ags);
  const last = releases.at(-1);
  return {
    releases: releases.map(releaseEntry),
    total,
    next: releases.length === limit && last !== undefined && last.releaseId > 1 ? String(last.releaseId) : null,
    datasetState: latest?.stateId ?? null,
    catalogueVersion: context.catalogue.version,
  };
}

/** One release with what changed since the one before. */
export async function readRelease(
  context: EngineContext,
  ags: string,
  releaseId: number,
  audience: Audience,
): Promise<ReleaseEntry> {
  await requireVisibleCity(context, ags, audience);
  const found = await releaseRepository.find(context.database.session, ags, releaseId);
  if (found === null)
    throw new RequestProblem('not-found', `Die Veröffentlichung ${releaseId} gibt es in der Stadt ${ags} nicht.`);
  return releaseEntry(found);
}

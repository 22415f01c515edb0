import { RequestProblem } from '../domain/requestProblem.ts';
import { type ReleaseRecord, releaseRepository } from '../store/releaseRepository.ts';
import type { EngineContext } from './engineContext.ts';
import { requireCity } from './requireCity.ts';

export interface ReleasePage {
  readonly releases: readonly ReleaseRecord[];
  readonly total: number;
  readonly next: string | null;
}

/** A city's releases, newest first; recalled ones stay in the list, with their note. */
export async function readReleases(
  context: EngineContext,
  ags: string,
  limit: number,
  cursor: string | null,
): Promise<ReleasePage> {
  const { session } = context.database;
  await requireCity(session, ags);
  const releases = await releaseRepository.page(session, ags, limit, cursor === null ? null : Number(cursor));
  const total = await releaseRepository.count(session, ags);
  const last = releases.at(-1);
  return {
    releases,
    total,
    next: releases.length === limit && last !== undefined && last.releaseId > 1 ? String(last.releaseId) : null,
  };
}

/** One release with what changed since the one before. */
export async function readRelease(context: EngineContext, ags: string, releaseId: number): Promise<ReleaseRecord> {
  await requireCity(context.database.session, ags);
  const found = await releaseRepository.find(context.database.session, ags, releaseId);
  if (found === null)
    throw new RequestProblem('not-found', `Die Veröffentlichung ${releaseId} gibt es in der Stadt ${ags} nicht.`);
  return found;
}

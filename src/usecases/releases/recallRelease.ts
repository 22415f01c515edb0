import { RequestProblem } from '../../domain/requestProblem.ts';
import { crosswalkRepository } from '../../store/crosswalkRepository.ts';
import { programmeAreaRepository } from '../../store/programmeAreaRepository.ts';
import { type ReleaseRecord, releaseRepository } from '../../store/releaseRepository.ts';
import { requireCity } from '../cities/requireCity.ts';
import type { EngineContext } from '../system/engineContext.ts';

/** Takes a wrong release out of the public; the one before it becomes the latest again. */
export async function recallRelease(
  context: EngineContext,
  ags: string,
  releaseId: number,
  note: string,
): Promise<ReleaseRecord> {
  return context.database.transaction(async (session) => {
    await requireCity(session, ags, 'lock');
    const found = await releaseRepository.find(session, ags, releaseId);
    if (found === null)
      throw new RequestProblem('not-found', `Die Veröffentlichung ${releaseId} gibt es in der Stadt ${ags} nicht.`);
    if (found.recalledAt !== null)
      throw new RequestProblem('conflict', `Die Veröffentlichung ${releaseId} ist schon zurückgerufen.`);
    await releaseRepository.recall(session, ags, releaseId, note.trim());
    await crosswalkRepository.recall(session, ags, releaseId);
    await programmeAreaRepository.recall(session, ags, releaseId);
    return (await releaseRepository.find(session, ags, releaseId))!;
  });
}

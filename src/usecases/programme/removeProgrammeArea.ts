import { RequestProblem } from '../../domain/requestProblem.ts';
import { programmeAreaRepository } from '../../store/programmeAreaRepository.ts';
import { requireCity } from '../cities/requireCity.ts';
import { recordState } from '../releases/recordState.ts';
import type { EngineContext } from '../system/engineContext.ts';

/** Takes a programme area out of what is valid now; releases keep theirs. */
export async function removeProgrammeArea(
  context: EngineContext,
  ags: string,
  id: string,
): Promise<{ readonly removed: string; readonly datasetState: string }> {
  return context.database.transaction(async (session) => {
    await requireCity(session, ags, 'lock');
    const all = await programmeAreaRepository.list(session, ags);
    if (!all.some((one) => one.id === id))
      throw new RequestProblem('not-found', `Das Programmgebiet „${id}“ gibt es in der Stadt ${ags} nicht.`);
    await programmeAreaRepository.remove(session, ags, id);
    return { removed: id, datasetState: await recordState(session, ags) };
  });
}

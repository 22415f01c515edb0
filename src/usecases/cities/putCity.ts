import { isAgs } from '../../domain/isAgs.ts';
import { RequestProblem } from '../../domain/requestProblem.ts';
import { cityRepository } from '../../store/cityRepository.ts';
import { datasetStateRepository } from '../../store/datasetStateRepository.ts';
import { EMPTY_STATE } from '../releases/recordState.ts';
import type { EngineContext } from '../system/engineContext.ts';

/** Creates a city or renames it. */
export async function putCity(context: EngineContext, ags: string, name: string): Promise<{ created: boolean }> {
  if (!isAgs(ags))
    throw new RequestProblem(
      'invalid-request',
      `„${ags}“ ist kein Amtlicher Gemeindeschlüssel: Erwartet werden acht Ziffern.`,
    );
  const trimmed = name.trim();
  if (trimmed === '' || trimmed.length > 200) {
    throw new RequestProblem('invalid-request', 'Der Name der Stadt muss 1 bis 200 Zeichen haben.', [
      { pointer: '/name', detail: '1 bis 200 Zeichen' },
    ]);
  }
  return context.database.transaction(async (session) => {
    const created = await cityRepository.create(session, { ags, name: trimmed, stateId: EMPTY_STATE });
    if (created) await datasetStateRepository.record(session, ags, EMPTY_STATE, []);
    else await cityRepository.rename(session, ags, trimmed);
    return { created };
  });
}

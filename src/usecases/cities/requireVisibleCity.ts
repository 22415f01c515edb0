import type { CityRecord } from '../../store/cityRepository.ts';
import { releaseRepository } from '../../store/releaseRepository.ts';
import type { Audience } from '../dataset/openDataset.ts';
import type { EngineContext } from '../system/engineContext.ts';
import { noSuchCity } from './noSuchCity.ts';
import { requireCity } from './requireCity.ts';

/** The city, as far as this reader may know of it: the public must not learn that one is being prepared. */
export async function requireVisibleCity(context: EngineContext, ags: string, audience: Audience): Promise<CityRecord> {
  const { session } = context.database;
  const city = await requireCity(session, ags);
  if (audience === 'public' && (await releaseRepository.count(session, ags)) === 0) throw noSuchCity(ags);
  return city;
}

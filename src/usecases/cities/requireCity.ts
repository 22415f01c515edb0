import { isAgs } from '../../domain/isAgs.ts';
import { RequestProblem } from '../../domain/requestProblem.ts';
import { type CityRecord, cityRepository } from '../../store/cityRepository.ts';
import type { Session } from '../../store/database.ts';
import { noSuchCity } from './noSuchCity.ts';

/** The city, or the problem that there is none. With `lock`, other changes of the city wait for this transaction. */
export async function requireCity(session: Session, ags: string, how: 'read' | 'lock' = 'read'): Promise<CityRecord> {
  if (!isAgs(ags))
    throw new RequestProblem(
      'invalid-request',
      `„${ags}“ ist kein Amtlicher Gemeindeschlüssel: Erwartet werden acht Ziffern.`,
    );
  const city = how === 'lock' ? await cityRepository.lock(session, ags) : await cityRepository.find(session, ags);
  if (city === null) throw noSuchCity(ags);
  return city;
}

import { RequestProblem } from '../domain/requestProblem.ts';
import type { EngineContext } from './engineContext.ts';
import type { Audience } from './openDataset.ts';
import { type CitySummary, readCities } from './readCities.ts';

const MOST_CITIES = 200;

/** The cities of a comma-separated list that have a release, all that have one without a list. */
export async function releasedCities(
  context: EngineContext,
  list: string | undefined,
  audience: Audience,
): Promise<CitySummary[]> {
  const known = (await readCities(context, audience)).filter(({ release }) => release !== null);
  const wanted = list?.split(',').map((ags) => ags.trim());
  const unknown = wanted?.filter((ags) => known.every((one) => one.ags !== ags)) ?? [];
  if (unknown.length > 0)
    throw new RequestProblem('not-found', `Von diesen Städten ist nichts veröffentlicht: ${unknown.join(', ')}.`, [
      { pointer: '#/query/cities', detail: 'unbekannt' },
    ]);
  const chosen = wanted === undefined ? known : known.filter(({ ags }) => wanted.includes(ags));
  if (chosen.length > MOST_CITIES)
    throw new RequestProblem('invalid-request', `Höchstens ${MOST_CITIES} Städte auf einmal.`);
  return chosen;
}

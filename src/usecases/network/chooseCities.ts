import { RequestProblem } from '../../domain/requestProblem.ts';
import type { Dataset } from '../dataset/openDataset.ts';
import type { Network } from './openNetwork.ts';

const MOST_CITIES = 200;

/** The cities of a comma-separated list, all of the network without one. */
export function chooseCities({ cities }: Network, list: string | undefined): readonly Dataset[] {
  const wanted = list?.split(',').map((ags) => ags.trim());
  const unknown = wanted?.filter((ags) => cities.every((one) => one.ags !== ags)) ?? [];
  if (unknown.length > 0)
    throw new RequestProblem('not-found', `Von diesen Städten ist nichts veröffentlicht: ${unknown.join(', ')}.`, [
      { pointer: '#/query/cities', detail: 'unbekannt' },
    ]);
  const chosen = wanted === undefined ? cities : cities.filter(({ ags }) => wanted.includes(ags));
  if (chosen.length > MOST_CITIES)
    throw new RequestProblem('invalid-request', `Höchstens ${MOST_CITIES} Städte auf einmal.`);
  return chosen;
}

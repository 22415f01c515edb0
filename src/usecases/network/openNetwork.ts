import { createHash } from 'node:crypto';
import { RequestProblem } from '../../domain/requestProblem.ts';
import { releaseRepository } from '../../store/releaseRepository.ts';
import type { DatasetCache } from '../dataset/datasetCache.ts';
import { type Dataset, openDataset } from '../dataset/openDataset.ts';
import type { EngineContext } from '../system/engineContext.ts';

/** All cities with their latest releases: what any reader may see of them, whoever asks. */
export interface Network {
  /** Names its immutable content: goes into keys of caches and into the ETag. */
  readonly key: string;
  /** The same of all cities but one: what that city's own answers depend on. */
  keyWithout(ags: string): string;
  /** In the order of their names. */
  readonly cities: readonly Dataset[];
}

/** The last one, under the releases that it was made of: numbers are never given twice. */
const known = new WeakMap<DatasetCache, { readonly heads: string; readonly network: Network }>();

/**
 * The network as the public sees it. There is no other way to it: what a city has not released, its own staff's
 * unreleased figures included, is in no other city's answer.
 */
export async function openNetwork(context: EngineContext): Promise<Network> {
  const { cache, database } = context;
  const heads = await cache.latest(() => releaseRepository.latestOfAll(database.session));
  const numbers = heads.map(({ ags, releaseId }) => `${ags}/${releaseId}`).join(' ');
  const before = known.get(cache);
  if (before?.heads === numbers) return before.network;
  const cities: Dataset[] = [];
  for (const { ags, releaseId } of heads) {
    try {
      cities.push(await openDataset(context, ags, String(releaseId), 'public'));
    } catch (error) {
      // Recalled a moment ago: not this reader's affair.
      if (!(error instanceof RequestProblem && error.kind === 'recalled')) throw error;
    }
  }
  cities.sort((a, b) => a.cityName.localeCompare(b.cityName, 'de') || (a.ags < b.ags ? -1 : 1));
  const keyOf = (some: readonly Dataset[]): string => {
    const content = some.map((one) => `${one.cityName} ${one.key}`).sort();
    return createHash('sha256').update(content.join('\n')).digest('hex').slice(0, 16);
  };
  const network: Network = {
    key: keyOf(cities),
    keyWithout: (ags) => keyOf(cities.filter((one) => one.ags !== ags)),
    cities,
  };
  known.set(cache, { heads: numbers, network });
  return network;
}

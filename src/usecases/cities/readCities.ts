import { isSyntheticCity } from '../../domain/isSyntheticCity.ts';
import { boundaryRepository } from '../../store/boundaryRepository.ts';
import { cityRepository } from '../../store/cityRepository.ts';
import { releaseRepository } from '../../store/releaseRepository.ts';
import type { Audience } from '../dataset/openDataset.ts';
import type { EngineContext } from '../system/engineContext.ts';

export interface CitySummary {
  readonly ags: string;
  readonly name: string;
  readonly synthetic: boolean;
  readonly levels: readonly string[];
  /** The latest release, or null while nothing is public. */
  readonly release: number | null;
  readonly datasetState: string | null;
}

/** Cities with something public; staff also sees those that have no release yet. */
export async function readCities(context: EngineContext, audience: Audience): Promise<CitySummary[]> {
  const { session } = context.database;
  const cities: CitySummary[] = [];
  for (const city of await cityRepository.list(session)) {
    const latest = await releaseRepository.latest(session, city.ags);
    if (latest === null && audience === 'public') continue;
    const visible = audience === 'staff' ? await boundaryRepository.list(session, city.ags) : latest!.boundaries;
    cities.push({
      ags: city.ags,
      name: audience === 'staff' ? city.name : latest!.cityName,
      synthetic: isSyntheticCity(city.ags),
      levels: visible.at(-1)?.levels ?? [],
      release: latest?.releaseId ?? null,
      datasetState: latest?.stateId ?? (audience === 'staff' ? city.stateId : null),
    });
  }
  return cities;
}

import type { ProfileAnswer } from '../api/profileAnswer.ts';
import { readApi } from '../api/readApi.ts';
import type { Place } from '../state/place.ts';

/** The profile of an area in the year of a period; without one, each indicator's latest. */
export function readProfile({ city, query }: Place, key: string, period: string): Promise<ProfileAnswer> {
  const year = period.slice(0, 4);
  return readApi<ProfileAnswer>(`/cities/${city.ags}/areas/${encodeURIComponent(key)}/profile`, {
    ...query,
    ...(year === '' ? {} : { period: year }),
  });
}

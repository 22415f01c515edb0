import type { CityDetails } from '../api/apiTypes.ts';

/** Plural of a level's name; a level that the city does not name shows its id. */
export function levelPlural(city: Pick<CityDetails, 'levels'>, id: string): string {
  return city.levels.find((one) => one.id === id)?.plural ?? id;
}

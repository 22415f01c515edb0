import type { AreaCollection, CityDetails, CitySummary, IndicatorSummary, SeriesAnswer } from '../api/apiTypes.ts';
import { readApi } from '../api/readApi.ts';
import { pick } from './pick.ts';
import type { PeriodsTold, Place } from './place.ts';
import type { Wish } from './wish.ts';

/** Longest list of indicators in one request; the interface takes 2000 characters. */
const MOST_CHARACTERS = 1900;

/** Loads where the reader wishes to be, or what comes nearest and says so. null: nothing is released. */
export async function loadPlace(wish: Wish, notes: string[]): Promise<Place | null> {
  const [listed, catalogue] = await Promise.all([
    readApi<{ cities: readonly CitySummary[] }>('/cities'),
    readApi<{ indicators: readonly IndicatorSummary[] }>('/indicators'),
  ]);
  const cities = listed.cities.filter((one) => one.release !== null);
  if (cities.length === 0) return null;
  const noted = `Zur Stadt „${wish.city}“ ist nichts veröffentlicht.`;
  const chosen = pick(cities, (one) => one.ags, wish.city, cities[0]!, noted, notes);
  const found = await readApi<CityDetails>(`/cities/${chosen.ags}`);
  const drawn = found.boundaries.filter((one) => !one.facilities);
  const city = drawn.length > 0 ? { ...found, boundaries: drawn } : found;
  const boundary = pick(
    city.boundaries,
    (one) => one.id,
    wish.boundary,
    city.boundaries.reduce((a, b) => ((a.validFrom ?? '') > (b.validFrom ?? '') ? a : b)),
    `Den Gebietsstand „${wish.boundary}“ gibt es in ${city.name} nicht.`,
    notes,
  );
  const level = pick(
    boundary.levels,
    (one) => one,
    wish.level,
    boundary.levels.includes('sozialraum') ? 'sozialraum' : boundary.levels.at(-1)!,
    `Die Ebene „${wish.level}“ gibt es in ${city.name} nicht.`,
    notes,
  );
  const query = { boundary: boundary.id, level, ...(city.release === null ? {} : { release: String(city.release) }) };
  const [geometry, periodsOf] = await Promise.all([
    readApi<AreaCollection>(`/cities/${city.ags}/areas`, { ...query, format: 'geojson' }),
    readPeriods(city.ags, query, catalogue.indicators),
  ]);
  const indicators = catalogue.indicators.filter((one) => (periodsOf.get(one.id)?.periods.length ?? 0) > 0);
  return {
    cities,
    city,
    boundary,
    level,
    query,
    catalogue: catalogue.indicators,
    indicators,
    withoutData: catalogue.indicators.length - indicators.length,
    periodsOf,
    geometry,
    names: new Map(geometry.features.map(({ properties: { key, name } }) => [key, name])),
  };
}

/** Per indicator the periods that it has on a level. Asks for one area only: periods are those of the level. */
async function readPeriods(
  ags: string,
  query: Readonly<Record<string, string>>,
  indicators: readonly IndicatorSummary[],
): Promise<ReadonlyMap<string, PeriodsTold>> {
  const lists: string[] = [];
  for (const { id } of indicators) {
    const last = lists.at(-1);
    if (last !== undefined && last.length + id.length < MOST_CHARACTERS) lists[lists.length - 1] = `${last},${id}`;
    else lists.push(id);
  }
  const answers = await Promise.all(
    lists.map((indicator) => readApi<SeriesAnswer>(`/cities/${ags}/series`, { ...query, indicator, limit: '1' })),
  );
  return new Map(
    answers.flatMap(({ series }) =>
      series.map(({ indicator, periods, city }) => {
        const latest = periods[city.findLastIndex((one) => one.value !== null)] ?? periods.at(-1) ?? '';
        return [indicator, { periods, latest }] as const;
      }),
    ),
  );
}

import type {
  AreaCollection,
  CityDetails,
  CitySummary,
  IndicatorDescription,
  IndicatorSummary,
  SeriesAnswer,
} from './apiTypes.ts';
import { readApi } from './readApi.ts';
import type { Figures, View } from './view.ts';
import type { Wish } from './wish.ts';

/** Longest list of indicators in one request; the interface takes 2000 characters. */
const MOST_CHARACTERS = 1900;

/** Loads what the reader wishes to see, or what comes nearest and says so. null: nothing is released. */
export async function loadView(wish: Wish): Promise<View | null> {
  const listed = await readApi<{ cities: readonly CitySummary[] }>('/cities');
  const cities = listed.cities.filter((one) => one.release !== null);
  if (cities.length === 0) return null;
  const notes: string[] = [];
  const pick = <T>(all: readonly T[], id: (one: T) => string, wished: string, fallback: T, note: string): T => {
    const found = all.find((one) => id(one) === wished);
    if (found === undefined && wished !== '') notes.push(note);
    return found ?? fallback;
  };

  const chosen = pick(
    cities,
    (one) => one.ags,
    wish.city,
    cities[0]!,
    `Zur Stadt „${wish.city}“ ist nichts veröffentlicht.`,
  );
  const [found, catalogue] = await Promise.all([
    readApi<CityDetails>(`/cities/${chosen.ags}`),
    readApi<{ indicators: readonly IndicatorSummary[] }>('/indicators'),
  ]);
  const drawn = found.boundaries.filter((one) => !one.facilities);
  const city = drawn.length > 0 ? { ...found, boundaries: drawn } : found;
  const boundary = pick(
    city.boundaries,
    (one) => one.id,
    wish.boundary,
    city.boundaries.reduce((a, b) => ((a.validFrom ?? '') > (b.validFrom ?? '') ? a : b)),
    `Den Gebietsstand „${wish.boundary}“ gibt es in ${city.name} nicht.`,
  );
  const level = pick(
    boundary.levels,
    (one) => one,
    wish.level,
    boundary.levels.includes('sozialraum') ? 'sozialraum' : boundary.levels.at(-1)!,
    `Die Ebene „${wish.level}“ gibt es in ${city.name} nicht.`,
  );
  const place = { boundary: boundary.id, level, ...(city.release === null ? {} : { release: String(city.release) }) };
  const [geometry, periodsOf] = await Promise.all([
    readApi<AreaCollection>(`/cities/${city.ags}/areas`, { ...place, format: 'geojson' }),
    readPeriods(city.ags, place, catalogue.indicators),
  ]);

  const indicators = catalogue.indicators.filter((one) => (periodsOf.get(one.id)?.periods.length ?? 0) > 0);
  const shared = { notes, cities, city, boundary, indicators, geometry };
  const withoutData = catalogue.indicators.length - indicators.length;
  const fallback =
    indicators.find((one) => one.id === 'sgb2-quote') ?? indicators.find((one) => one.context) ?? indicators[0];
  if (fallback === undefined) {
    const wishNow = { ...wish, city: city.ags, boundary: boundary.id, level, indicator: '', period: '', area: '' };
    return { ...shared, wish: wishNow, withoutData, periods: [], figures: null };
  }
  const known = catalogue.indicators.find((one) => one.id === wish.indicator);
  const { id: indicator } = pick(
    indicators,
    (one) => one.id,
    wish.indicator,
    fallback,
    known === undefined
      ? `Den Indikator „${wish.indicator}“ gibt es nicht.`
      : `Für den Indikator „${known.title}“ liegen auf dieser Ebene keine Daten vor.`,
  );
  const { periods, latest } = periodsOf.get(indicator)!;
  // Another indicator often has another kind of period; the same year is then what the reader means.
  const sameYear = periods.find((one) => wish.period !== '' && one.slice(0, 4) === wish.period.slice(0, 4));
  const period = pick(
    periods,
    (one) => one,
    periods.includes(wish.period) ? wish.period : (sameYear ?? wish.period),
    latest,
    'Für die gewünschte Berichtszeit hat dieser Indikator keine Werte; gezeigt wird die neueste.',
  );
  const figures = await readFigures(city.ags, place, indicator, period);
  const area = figures.areas.some((one) => one.key === wish.area) ? wish.area : '';
  const fulfilled = { city: city.ags, boundary: boundary.id, indicator, level, period, area };
  return { ...shared, wish: fulfilled, withoutData, periods: [...periods].reverse(), figures };
}

type Place = Readonly<Record<string, string>>;

interface Told {
  /** The earliest first. */
  readonly periods: readonly string[];
  /** The latest for which the city has a figure, else the latest of all. */
  readonly latest: string;
}

/** Per indicator the periods that it has on a level. Asks for one area only: periods are those of the level. */
async function readPeriods(
  ags: string,
  place: Place,
  indicators: readonly IndicatorSummary[],
): Promise<ReadonlyMap<string, Told>> {
  const lists: string[] = [];
  for (const { id } of indicators) {
    const last = lists.at(-1);
    if (last !== undefined && last.length + id.length < MOST_CHARACTERS) lists[lists.length - 1] = `${last},${id}`;
    else lists.push(id);
  }
  const answers = await Promise.all(
    lists.map((indicator) => readApi<SeriesAnswer>(`/cities/${ags}/series`, { ...place, indicator, limit: '1' })),
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

async function readFigures(ags: string, place: Place, indicator: string, period: string): Promise<Figures> {
  const request = { ...place, indicator, from: period, to: period, limit: '10000' };
  const [description, first] = await Promise.all([
    readApi<IndicatorDescription>(`/indicators/${indicator}`),
    readApi<SeriesAnswer>(`/cities/${ags}/series`, request),
  ]);
  const pages = [first];
  for (let { next } = first; next !== null; next = pages.at(-1)!.next) {
    pages.push(await readApi<SeriesAnswer>(`/cities/${ags}/series`, { ...request, cursor: next }));
  }
  const head = first.series[0]!;
  // A bare year also brings in what is reported under it.
  const j = head.periods.indexOf(period);
  return {
    indicator: description,
    period,
    denominatorPeriod: head.denominatorPeriods[j]!,
    city: head.city[j]!,
    ranked: head.ranked[j]!,
    breaks: head.breaks,
    areas: pages.flatMap(({ areas, series }) => {
      const { values, reasons, lower, upper, gaps, ranks } = series[0]!;
      return areas.map(({ key, name }, i) => ({
        key,
        name,
        value: values[i]![j]!,
        reason: reasons[i]![j]!,
        lower: lower[i]![j]!,
        upper: upper[i]![j]!,
        gap: gaps[i]![j]!,
        rank: ranks[i]![j]!,
      }));
    }),
  };
}

import type { Fallback, Indicator } from '../catalogue/types.ts';
import { HAS_VALUE } from '../domain/reason.ts';
import { reportYear } from '../domain/reportYear.ts';
import { RequestProblem } from '../domain/requestProblem.ts';
import { requirePeriod } from '../domain/requirePeriod.ts';
import { computeIndicator } from '../engine/computeIndicator.ts';
import { type Distribution, distributionOf } from '../engine/network/distributionOf.ts';
import { percentileAmong } from '../engine/network/percentileAmong.ts';
import { panelIndex } from '../engine/panelIndex.ts';
import { periodInYear } from '../engine/periodInYear.ts';
import type { EngineContext } from './engineContext.ts';
import { type CityAverage, indicatorFigures } from './indicatorFigures.ts';
import { type Audience, type Dataset, openDataset } from './openDataset.ts';
import { pickBoundary } from './pickBoundary.ts';
import { pickIndicators } from './pickIndicators.ts';
import { pickLevel } from './pickLevel.ts';
import { readCities } from './readCities.ts';

export interface NetworkRequest {
  readonly indicator: string;
  /** Report year, or any period in it. */
  readonly period: string;
  /** Comma-separated; absent = every city with a release. */
  readonly cities?: string;
  /** Level in every city that has it; absent = each city's usual one. */
  readonly level?: string;
}

export interface Network {
  readonly catalogueVersion: string;
  readonly indicator: Pick<Indicator, 'id' | 'title' | 'unit' | 'polarity' | 'context' | 'referenceDay'>;
  readonly year: number;
  readonly cities: readonly NetworkCity[];
  /** Over the areas of all cities that have the indicator itself; fallbacks are never mixed in. */
  readonly distribution: Distribution | null;
  /** Share of the variance that lies between the cities; the rest lies within them. */
  readonly betweenCities: number | null;
  readonly sentences: readonly string[];
}

export interface NetworkCity {
  readonly ags: string;
  readonly name: string;
  readonly datasetState: string;
  readonly release: number | null;
  readonly protection: Dataset['protection'];
  readonly boundary: string;
  readonly level: string;
  /** The indicator's own period; null where the city has none in that year. */
  readonly period: string | null;
  /** What stands in instead, named and kept apart. */
  readonly fallback: (Fallback & { readonly period: string }) | null;
  readonly coverage: { readonly areas: number; readonly of: number };
  readonly city: CityAverage | null;
  readonly distribution: Distribution | null;
  readonly areas: readonly NetworkArea[];
}

export interface NetworkArea {
  readonly key: string;
  readonly name: string;
  readonly value: number | null;
  readonly reason: string | null;
  /** Among the areas of the own city, and of the network; null where the value is a fallback or missing. */
  readonly percentileInCity: number | null;
  readonly percentileInNetwork: number | null;
}

const MOST_CITIES = 200;

/** One indicator across cities at the same report year: distributions, positions, coverage. Reads releases only. */
export async function readNetwork(
  context: EngineContext,
  request: NetworkRequest,
  audience: Audience,
): Promise<Network> {
  const { catalogue } = context;
  const [indicator, ...others] = pickIndicators(catalogue, request.indicator);
  if (others.length > 0) throw new RequestProblem('invalid-request', 'Bitte nur einen Indikator nennen.');
  const year = reportYear(requirePeriod(request.period, 'period'));
  const known = (await readCities(context, audience)).filter(({ release }) => release !== null);
  const wanted = request.cities?.split(',').map((ags) => ags.trim());
  const unknown = wanted?.filter((ags) => known.every((one) => one.ags !== ags)) ?? [];
  if (unknown.length > 0)
    throw new RequestProblem('not-found', `Von diesen Städten ist nichts veröffentlicht: ${unknown.join(', ')}.`, [
      { pointer: '#/query/cities', detail: 'unbekannt' },
    ]);
  const chosen = wanted === undefined ? known : known.filter(({ ags }) => wanted.includes(ags));
  if (chosen.length > MOST_CITIES)
    throw new RequestProblem('invalid-request', `Höchstens ${MOST_CITIES} Städte auf einmal.`);
  const read = await Promise.all(
    chosen.map(async ({ ags }) =>
      cityOf(context, await openDataset(context, ags, undefined, audience), indicator!, request, year),
    ),
  );
  const all = Float64Array.from(read.flatMap(({ own }) => own)).sort();
  const cities = read.map(({ city, own }): NetworkCity => {
    const sorted = Float64Array.from(own).sort();
    return {
      ...city,
      distribution: distributionOf(own),
      areas: city.areas.map((area) =>
        area.value === null || city.fallback !== null
          ? area
          : {
              ...area,
              percentileInCity: percentileAmong(sorted, area.value),
              percentileInNetwork: percentileAmong(all, area.value),
            },
      ),
    };
  });
  const { id, title, unit, polarity, context: core, referenceDay } = indicator!;
  return {
    catalogueVersion: catalogue.version,
    indicator: { id, title, unit, polarity, context: core, referenceDay },
    year,
    cities,
    distribution: distributionOf([...all]),
    betweenCities: shareBetween(read.map(({ own }) => own)),
    sentences: sentencesOf(title, year, cities),
  };
}

async function cityOf(
  context: EngineContext,
  dataset: Dataset,
  indicator: Indicator,
  request: NetworkRequest,
  year: number,
): Promise<{ city: NetworkCity; own: number[] }> {
  const { catalogue } = context;
  const boundary = await pickBoundary(dataset, undefined, `${year}-12-31`);
  const panel = await dataset.panel(boundary.id);
  const level = pickLevel(
    boundary,
    request.level !== undefined && boundary.levels.includes(request.level) ? request.level : undefined,
  );
  const period = periodInYear(panel, catalogue, indicator, level, year);
  const stand = period === null ? standIn() : null;
  const used = period === null ? (stand === null ? null : catalogue.indicators.get(stand.indicator)!) : indicator;
  const column = used === null ? null : computeIndicator(panel, catalogue, used, level, period ?? stand!.period);
  const figures = column === null ? null : indicatorFigures(column);
  const places = panelIndex(panel).levels.get(level)!;
  const areas = Array.from(places, (place, row): NetworkArea => {
    const { key, name } = panel.areas[place]!;
    const figure = figures?.areas[row];
    return {
      key,
      name,
      value: figure?.value ?? null,
      reason: figure === undefined ? 'not_yet_available' : figure.reason,
      percentileInCity: null,
      percentileInNetwork: null,
    };
  });
  const counted = column === null ? 0 : column.reasons.reduce((sum, reason) => sum + (reason === HAS_VALUE ? 1 : 0), 0);
  return {
    own: period === null ? [] : areas.flatMap(({ value }) => (value === null ? [] : [value])),
    city: {
      ags: dataset.ags,
      name: dataset.cityName,
      datasetState: dataset.datasetState,
      release: dataset.release,
      protection: dataset.protection,
      boundary: boundary.id,
      level,
      period,
      fallback: stand,
      coverage: { areas: counted, of: places.length },
      city: figures?.city ?? null,
      distribution: null,
      areas,
    },
  };

  function standIn(): NetworkCity['fallback'] {
    for (const fallback of indicator.fallback ?? []) {
      const found = periodInYear(panel, catalogue, catalogue.indicators.get(fallback.indicator)!, level, year);
      if (found !== null) return { ...fallback, period: found };
    }
    return null;
  }
}

/** Variance of the cities' means around the mean of all areas, weighted by areas, over the variance of all areas. */
function shareBetween(cities: readonly (readonly number[])[]): number | null {
  const filled = cities.filter((values) => values.length > 0);
  const all = filled.flat();
  if (filled.length < 2) return null;
  const mean = all.reduce((sum, value) => sum + value, 0) / all.length;
  const total = all.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  if (!(total > 0)) return null;
  const between = filled.reduce((sum, values) => {
    const own = values.reduce((part, value) => part + value, 0) / values.length;
    return sum + values.length * (own - mean) ** 2;
  }, 0);
  return between / total;
}

function sentencesOf(title: string, year: number, cities: readonly NetworkCity[]): string[] {
  const own = cities.filter(({ period }) => period !== null);
  const stand = cities.filter(({ fallback }) => fallback !== null);
  const none = cities.filter(({ period, fallback }) => period === null && fallback === null);
  const names = (list: readonly NetworkCity[]): string => list.map(({ name }) => name).join(', ');
  return [
    `${title}, ${year}: ${own.length} von ${cities.length} Städten haben den Indikator selbst${own.length > 0 ? ` (${names(own)})` : ''}.`,
    ...stand.map(
      ({ name, fallback }) =>
        `${name}: Es springt „${fallback!.indicator}“ ein und wird nicht mitverglichen. ${fallback!.note}`,
    ),
    ...(none.length > 0 ? [`Ohne Zahlen: ${names(none)}.`] : []),
  ];
}

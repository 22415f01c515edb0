import type { Catalogue } from '../../catalogue/catalogue.ts';
import { formatValue } from '../../catalogue/formatValue.ts';
import type { Fallback, Indicator } from '../../catalogue/types.ts';
import { comparePeriods } from '../../domain/comparePeriods.ts';
import { isSyntheticCity } from '../../domain/isSyntheticCity.ts';
import type { Panel } from '../../domain/panel.ts';
import { parsePeriod } from '../../domain/parsePeriod.ts';
import { periodText } from '../../domain/periodText.ts';
import { PROGRAMME_LEVEL } from '../../domain/programmeLevel.ts';
import { HAS_VALUE, reasonFromCode } from '../../domain/reason.ts';
import { reportYear } from '../../domain/reportYear.ts';
import { RequestProblem } from '../../domain/requestProblem.ts';
import { requirePeriod } from '../../domain/requirePeriod.ts';
import { computeIndicator } from '../../engine/computeIndicator.ts';
import { indicatorPeriods } from '../../engine/indicatorPeriods.ts';
import { matchPeriod } from '../../engine/matchPeriod.ts';
import { comparablePeriod } from '../../engine/network/comparablePeriod.ts';
import { type Distribution, distributionOf } from '../../engine/network/distributionOf.ts';
import { isComparable } from '../../engine/network/isComparable.ts';
import { percentileAmong } from '../../engine/network/percentileAmong.ts';
import { panelIndex } from '../../engine/panelIndex.ts';
import { periodInYear } from '../../engine/periodInYear.ts';
import { resolveMeasure } from '../../engine/resolveMeasure.ts';
import { sumPeriods } from '../../engine/sumPeriods.ts';
import type { Dataset } from '../dataset/openDataset.ts';
import { type CityAverage, cityAverage } from '../indicators/indicatorFigures.ts';
import { pickIndicators } from '../indicators/pickIndicators.ts';
import type { EngineContext } from '../system/engineContext.ts';
import { chooseCities } from './chooseCities.ts';
import { type CityView, cityView } from './cityView.ts';
import type { Network as OpenNetwork } from './openNetwork.ts';
import { standsApart } from './standsApart.ts';

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
  /** Names the releases of all cities that it was made from. */
  readonly network: string;
  readonly indicator: Pick<Indicator, 'id' | 'title' | 'unit' | 'polarity' | 'context' | 'referenceDay'>;
  readonly year: number;
  /** The reporting period that most cities have; others are compared if they end at most a quarter apart. */
  readonly period: string | null;
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
  /** False where the figures are a fallback, missing, or of another day: these are in no distribution. */
  readonly compared: boolean;
  /** What stands in instead, named and kept apart. */
  readonly fallback: (Fallback & { readonly period: string }) | null;
  /** Of the areas that have any people. */
  readonly medianPopulation: number | null;
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
  /** A figure of less than a hundred people: shown, and in no distribution. */
  readonly tooSmall: boolean;
  /** Among the areas of the own city, and of the network; null where the value is a fallback or missing. */
  readonly percentileInCity: number | null;
  readonly percentileInNetwork: number | null;
}

/** Areas that are so many times larger vary less for that reason alone. */
const UNEQUAL = 4;

/** One indicator across cities at the same report year: distributions, positions, coverage. Reads releases only. */
export async function readNetwork(
  context: EngineContext,
  network: OpenNetwork,
  request: NetworkRequest,
): Promise<Network> {
  const { catalogue } = context;
  const [indicator, ...others] = pickIndicators(catalogue, request.indicator);
  if (others.length > 0) throw new RequestProblem('invalid-request', 'Bitte nur einen Indikator nennen.');
  const year = reportYear(requirePeriod(request.period, 'period'));
  const chosen = chooseCities(network, request.cities);
  const views: { dataset: Dataset; view: CityView }[] = [];
  const without: string[] = [];
  for (const dataset of chosen) {
    const known =
      request.level !== undefined &&
      (request.level === PROGRAMME_LEVEL || dataset.boundaries.some(({ levels }) => levels.includes(request.level!)));
    const view = await cityView(context, dataset, year, known ? request.level : undefined);
    if (view === null) without.push(dataset.cityName);
    else views.push({ dataset, view });
  }
  const day = commonPeriod(views.map(({ view }) => periodInYear(view.panel, catalogue, indicator!, view.level, year)));
  const apart = standsApart(chosen, request.cities);
  const read = views.map(({ dataset, view }) =>
    cityOf(catalogue, dataset, view, indicator!, year, apart(dataset) ? null : day),
  );
  const all = Float64Array.from(read.flatMap(({ own }) => own)).sort();
  const cities = read.map(({ city, own }): NetworkCity => {
    const sorted = Float64Array.from(own).sort();
    return {
      ...city,
      distribution: distributionOf(own),
      areas: city.areas.map((area) =>
        area.value === null || !city.compared || area.tooSmall
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
    network: network.key,
    indicator: { id, title, unit, polarity, context: core, referenceDay },
    year,
    period: day,
    cities,
    distribution: distributionOf([...all]),
    betweenCities: shareBetween(read.map(({ own }) => own)),
    sentences: sentencesOf(title, year, day, cities, without),
  };
}

/** The period that most cities have, of equally frequent ones the latest; null where none has any. */
function commonPeriod(periods: readonly (string | null)[]): string | null {
  const counts = new Map<string, number>();
  for (const id of periods) if (id !== null) counts.set(id, (counts.get(id) ?? 0) + 1);
  const order = [...counts].sort(
    ([a, m], [b, n]) => n - m || comparePeriods(parsePeriod(b)!, parsePeriod(a)!) || (a < b ? -1 : 1),
  );
  return order[0]?.[0] ?? null;
}

function cityOf(
  catalogue: Catalogue,
  dataset: Dataset,
  { boundary, panel, level }: CityView,
  indicator: Indicator,
  year: number,
  day: string | null,
): { city: NetworkCity; own: readonly number[] } {
  const applies = indicator.levels === undefined || indicator.levels.includes(level);
  const available = applies ? indicatorPeriods(panel, catalogue, indicator, level) : [];
  const comparable = day === null ? null : comparablePeriod(day, available);
  const period = comparable ?? periodInYear(panel, catalogue, indicator, level, year);
  const stand = period === null ? standIn() : null;
  const used = period === null ? (stand === null ? null : catalogue.indicators.get(stand.indicator)!) : indicator;
  const column = used === null ? null : computeIndicator(panel, catalogue, used, level, period ?? stand!.period);
  const places = panelIndex(panel).levels.get(level)!;
  const has = (row: number): boolean => column !== null && column.reasons[row] === HAS_VALUE;
  const areas = Array.from(places, (place, row): NetworkArea => {
    const { key, name } = panel.areas[place]!;
    return {
      key,
      name,
      value: has(row) ? column!.values[row]! : null,
      reason: column === null ? 'not_yet_available' : reasonFromCode(column.reasons[row]!),
      tooSmall: has(row) && !isComparable(column!, row),
      percentileInCity: null,
      percentileInNetwork: null,
    };
  });
  const counted = areas.reduce((sum, { value }) => sum + (value === null ? 0 : 1), 0);
  return {
    own: comparable === null ? [] : areas.flatMap(({ value, tooSmall }) => (value === null || tooSmall ? [] : [value])),
    city: {
      ags: dataset.ags,
      name: dataset.cityName,
      datasetState: dataset.datasetState,
      release: dataset.release,
      protection: dataset.protection,
      boundary: boundary.id,
      level,
      period,
      compared: comparable !== null,
      fallback: stand,
      medianPopulation: medianPopulation(panel, catalogue, level, year),
      coverage: { areas: counted, of: places.length },
      city: column === null ? null : cityAverage(column),
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

/** How many people an area of the level has, of those that have any: areas of another size vary otherwise. */
function medianPopulation(panel: Panel, catalogue: Catalogue, level: string, year: number): number | null {
  if (!catalogue.measures.has('population')) return null;
  const periods = sumPeriods(panel, catalogue, { plus: ['population'] }, level);
  const period = matchPeriod(`${year}-12-31`, periods);
  if (period === null) return null;
  const { values, reasons } = resolveMeasure(panel, catalogue, 'population', period);
  const people = [...panelIndex(panel).levels.get(level)!].flatMap((i) =>
    reasons[i] === HAS_VALUE && values[i]! > 0 ? [values[i]!] : [],
  );
  return distributionOf(people)?.median ?? null;
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

function sentencesOf(
  title: string,
  year: number,
  day: string | null,
  cities: readonly NetworkCity[],
  without: readonly string[],
): string[] {
  const own = cities.filter(({ compared }) => compared);
  const left = cities.filter(({ period, compared }) => period !== null && !compared);
  const invented = left.filter(({ ags }) => isSyntheticCity(ags));
  const apart = left.filter(({ ags }) => !isSyntheticCity(ags));
  const small = own.reduce((sum, { areas }) => sum + areas.filter(({ tooSmall }) => tooSmall).length, 0);
  const stand = cities.filter(({ fallback }) => fallback !== null);
  const none = cities.filter(({ period, fallback }) => period === null && fallback === null);
  const names = (list: readonly NetworkCity[]): string => list.map(({ name }) => name).join(', ');
  const sizes = own.flatMap(({ medianPopulation: n, name }) => (n === null ? [] : [{ n, name }]));
  sizes.sort((a, b) => a.n - b.n);
  const [least, most] = [sizes[0], sizes.at(-1)];
  const count = (n: number): string => formatValue(n, { symbol: '' }, 0);
  return [
    `${title}, ${year}: ${own.length} von ${cities.length + without.length} Städten werden verglichen${own.length > 0 ? ` (${names(own)})` : ''}.`,
    ...apart.map(
      ({ name, period }) =>
        `${name}: Die Zahlen gelten für ${textOf(period!)}, die der anderen für ${textOf(day!)}; sie werden nicht mitverglichen.`,
    ),
    ...stand.map(
      ({ name, fallback }) =>
        `${name}: Es springt „${fallback!.indicator}“ ein und wird nicht mitverglichen. ${fallback!.note}`,
    ),
    ...invented.map(
      ({ name }) => `${name} ist erfunden und wird nicht mitverglichen, solange cities= die Stadt nicht nennt.`,
    ),
    ...(small > 0
      ? [
          `${count(small)} ${small === 1 ? 'Gebiet hat' : 'Gebiete haben'} weniger als 100 Personen oder Fälle im Nenner und ${small === 1 ? 'steht' : 'stehen'} in keiner Verteilung.`,
        ]
      : []),
    ...(none.length > 0 ? [`Ohne Zahlen: ${names(none)}.`] : []),
    ...(without.length > 0 ? [`Ohne Programmgebiete: ${without.join(', ')}.`] : []),
    ...(least !== undefined && most !== undefined && most.n >= UNEQUAL * least.n
      ? [
          `Die Gebiete sind verschieden groß: in ${most.name} leben in einem Gebiet meist ${count(most.n)} Menschen, in ${least.name} ${count(least.n)}. Kleine Gebiete liegen schon deshalb öfter ganz oben und ganz unten.`,
        ]
      : []),
  ];
}

function textOf(id: string): string {
  return periodText(parsePeriod(id)!);
}

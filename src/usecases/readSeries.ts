import type { Area } from '../domain/area.ts';
import { RequestProblem } from '../domain/requestProblem.ts';
import { requirePeriod } from '../domain/requirePeriod.ts';
import { computeIndicator } from '../engine/computeIndicator.ts';
import { indicatorPeriods } from '../engine/indicatorPeriods.ts';
import { panelIndex } from '../engine/panelIndex.ts';
import { selectPeriods } from '../engine/selectPeriods.ts';
import type { EngineContext } from './engineContext.ts';
import { type CityAverage, type Figure, indicatorFigures } from './indicatorFigures.ts';
import type { Dataset } from './openDataset.ts';
import { pickIndicators } from './pickIndicators.ts';
import { pickLevel } from './pickLevel.ts';
import { pickSeriesBoundary } from './pickSeriesBoundary.ts';
import { type Provenance, provenance } from './provenance.ts';

export interface SeriesRequest {
  /** Comma-separated ids. */
  readonly indicator: string;
  /** Comma-separated area keys; absent = all areas of the level. */
  readonly area?: string;
  readonly level?: string;
  readonly from?: string;
  readonly to?: string;
  readonly boundary?: string;
  /** How many areas to leave out and how many to give; absent = none and all. */
  readonly start?: number;
  readonly limit?: number;
}

export interface Series extends Provenance {
  readonly boundary: string;
  readonly level: string;
  readonly areas: readonly Pick<Area, 'key' | 'name' | 'parentKey'>[];
  readonly series: readonly IndicatorSeries[];
  /** How many areas there are in all. */
  readonly total: number;
  /** How many areas go before the next page; null = this is the last one. */
  readonly next: number | null;
}

export interface IndicatorSeries {
  readonly indicator: string;
  readonly title: string;
  readonly unit: string;
  readonly polarity: string;
  readonly periods: readonly string[];
  /** Per period the period of the denominator where it is another one. */
  readonly denominatorPeriods: readonly (string | null)[];
  /** Per period how the areas' figures came about. */
  readonly basis: readonly string[];
  /** Per period how many areas of the level have a rank. */
  readonly ranked: readonly number[];
  readonly city: readonly CityAverage[];
  /** figures[i][j]: area i of `areas`, period j of `periods`. */
  readonly figures: readonly (readonly Figure[])[];
  readonly breaks: readonly { readonly from: string; readonly text: string }[];
}

/** One or several indicators for the areas of a level over time. Ranks are those among all areas of the level. */
export async function readSeries(context: EngineContext, dataset: Dataset, request: SeriesRequest): Promise<Series> {
  const { catalogue } = context;
  const indicators = pickIndicators(catalogue, request.indicator);
  requireOrder(request.from, request.to);
  const wanted = request.area === undefined ? undefined : keysOf(request.area);
  const boundary = await pickSeriesBoundary(dataset, request, (panel, level) =>
    indicators
      .filter(({ levels }) => levels === undefined || levels.includes(level))
      .flatMap((indicator) => indicatorPeriods(panel, catalogue, indicator, level)),
  );
  const panel = await dataset.panel(boundary.id);
  const index = panelIndex(panel);
  const level = pickLevel(boundary, request.level ?? (wanted === undefined ? undefined : levelOf(panel.areas, wanted)));
  const places = index.levels.get(level)!;
  let chosen = [...places.keys()];
  if (wanted !== undefined) {
    const position = new Map(chosen.map((at) => [panel.areas[places[at]!]!.key, at]));
    const unknown = wanted.filter((key) => !position.has(key));
    if (unknown.length > 0) {
      throw new RequestProblem(
        'not-found',
        `Diese Gebiete gibt es auf der Ebene „${level}“ im Gebietsstand „${boundary.id}“ nicht: ${unknown.join(', ')}.`,
        [{ pointer: '#/query/area', detail: 'unbekanntes Gebiet' }],
      );
    }
    chosen = wanted.map((key) => position.get(key)!);
  }
  const total = chosen.length;
  const start = request.start ?? 0;
  const end = start + (request.limit ?? total);
  const page = chosen.slice(start, end);
  const series = indicators.map((indicator): IndicatorSeries => {
    const applies = indicator.levels === undefined || indicator.levels.includes(level);
    const periods = applies
      ? selectPeriods(indicatorPeriods(panel, catalogue, indicator, level), request.from, request.to)
      : [];
    const columns = periods.map((period) => computeIndicator(panel, catalogue, indicator, level, period));
    const figures = columns.map((column) => indicatorFigures(column));
    return {
      indicator: indicator.id,
      title: indicator.title,
      unit: indicator.unit,
      polarity: indicator.polarity,
      periods,
      denominatorPeriods: columns.map((column) => column.denominatorPeriod),
      basis: columns.map((column) => column.basis),
      ranked: figures.map((one) => one.ranked),
      city: figures.map((one) => one.city),
      figures: page.map((at) => figures.map((one) => one.areas[at]!)),
      breaks: indicator.breaks,
    };
  });
  return {
    ...provenance(context, dataset),
    boundary: boundary.id,
    level,
    areas: page.map((at) => {
      const { key, name, parentKey } = panel.areas[places[at]!]!;
      return { key, name, parentKey };
    }),
    series,
    total,
    next: end < total ? end : null,
  };
}

function requireOrder(from: string | undefined, to: string | undefined): void {
  const first = from === undefined ? null : requirePeriod(from, 'from');
  const last = to === undefined ? null : requirePeriod(to, 'to');
  if (first !== null && last !== null && first.start > last.end)
    throw new RequestProblem('invalid-request', `from (${first.id}) liegt nach to (${last.id}).`, [
      { pointer: '#/query/from', detail: 'liegt nach to' },
    ]);
}

/** The keys of a comma-separated list, each once. */
function keysOf(list: string): string[] {
  const keys = list
    .split(',')
    .map((key) => key.trim())
    .filter((key) => key !== '');
  if (keys.length === 0)
    throw new RequestProblem('invalid-request', 'Bitte mindestens ein Gebiet nennen oder area weglassen.', [
      { pointer: '#/query/area', detail: 'leer' },
    ]);
  return [...new Set(keys)];
}

/**
 * The level on which all the keys stand; undefined if there is none, so that the level's default says what is missing.
 * Keys that stand together on several levels name none of them.
 */
function levelOf(areas: readonly Area[], keys: readonly string[]): string | undefined {
  const levels = keys.map(
    (key) => new Set(areas.flatMap((area) => (area.key === key && area.level !== null ? [area.level] : []))),
  );
  const shared = [...levels[0]!].filter((level) => levels.every((one) => one.has(level)));
  if (shared.length > 1)
    throw new RequestProblem(
      'invalid-request',
      `${keys.length === 1 ? `Der Schlüssel „${keys[0]}“ steht` : 'Die Schlüssel stehen'} auf mehreren Ebenen: ${shared.join(', ')}. Bitte level angeben.`,
      [{ pointer: '#/query/level', detail: 'fehlt' }],
    );
  return shared[0] ?? levels[0]!.values().next().value;
}

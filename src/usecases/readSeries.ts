import type { Area } from '../domain/area.ts';
import { RequestProblem } from '../domain/requestProblem.ts';
import { computeIndicator } from '../engine/computeIndicator.ts';
import { indicatorPeriods } from '../engine/indicatorPeriods.ts';
import { panelIndex } from '../engine/panelIndex.ts';
import { selectPeriods } from '../engine/selectPeriods.ts';
import type { EngineContext } from './engineContext.ts';
import { type CityAverage, type Figure, indicatorFigures } from './indicatorFigures.ts';
import type { Dataset } from './openDataset.ts';
import { pickBoundary } from './pickBoundary.ts';
import { pickIndicators } from './pickIndicators.ts';
import { pickLevel } from './pickLevel.ts';
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
  readonly limit: number;
  readonly cursor?: string;
}

export interface Series extends Provenance {
  readonly boundary: string;
  readonly level: string;
  readonly areas: readonly Pick<Area, 'key' | 'name' | 'parentKey'>[];
  readonly series: readonly IndicatorSeries[];
  /** How many areas there are in all, and where the next page begins. */
  readonly total: number;
  readonly next: string | null;
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
  const boundary = pickBoundary(dataset, request.boundary, request.to ?? request.from);
  const panel = await dataset.panel(boundary.id);
  const index = panelIndex(panel);
  const wanted = request.area
    ?.split(',')
    .map((key) => key.trim())
    .filter((key) => key !== '');
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
  const start = request.cursor === undefined ? 0 : Number(request.cursor);
  const page = chosen.slice(start, start + request.limit);
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
    next: start + request.limit < total ? String(start + request.limit) : null,
  };
}

/** The level on which all the keys stand; undefined if there is none, so that the level's default says what is missing. */
function levelOf(areas: readonly Area[], keys: readonly string[]): string | undefined {
  return areas.find((area) => area.level !== null && area.key === keys[0])?.level ?? undefined;
}

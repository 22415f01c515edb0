import { RequestProblem } from '../../domain/requestProblem.ts';
import { drawSeries } from '../../report/charts/drawSeries.ts';
import type { SeriesLine, SeriesModel, SeriesPoint } from '../../report/charts/seriesModel.ts';
import type { Dataset } from '../dataset/openDataset.ts';
import { type Provenance, provenance } from '../dataset/provenance.ts';
import { readSeries, type Series } from '../indicators/readSeries.ts';
import type { EngineContext } from '../system/engineContext.ts';
import { chartFooter } from './chartFooter.ts';
import { pickOneIndicator } from './pickOneIndicator.ts';

export interface SeriesChartRequest {
  readonly indicator: string;
  /** Comma-separated area keys; absent = the city alone. */
  readonly area?: string;
  readonly level?: string;
  readonly from?: string;
  readonly to?: string;
  readonly boundary?: string;
}

export interface SeriesChart extends Provenance, SeriesModel {
  readonly boundary: string;
  readonly level: string;
  readonly unit: string;
}

/** More lines than these nobody tells apart. */
const MOST_AREAS = 8;

/** One indicator over time: the areas asked for, their parents, the city. The figures are those of `readSeries`. */
export async function readSeriesChart(
  context: EngineContext,
  dataset: Dataset,
  request: SeriesChartRequest,
): Promise<SeriesChart> {
  const indicator = pickOneIndicator(context.catalogue, request.indicator);
  const asked = request.area?.split(',').filter((key) => key.trim() !== '').length ?? 0;
  if (asked > MOST_AREAS)
    throw new RequestProblem('invalid-request', `Höchstens ${MOST_AREAS} Gebiete in einem Bild.`, [
      { pointer: '#/query/area', detail: `${asked} genannt` },
    ]);
  const own = await readSeries(context, dataset, request.area === undefined ? { ...request, limit: 1 } : request);
  const areas = request.area === undefined ? [] : lines(own, 'area');
  const parents = areas.length === 0 ? [] : await parentLines(context, dataset, request, own);
  const [series] = own.series as [Series['series'][number]];
  const city: SeriesLine = {
    role: 'city',
    key: null,
    name: dataset.cityName,
    points: series.periods.map((period, j) => point(period, series.city[j]!)),
  };
  return {
    ...provenance(context, dataset),
    boundary: own.boundary,
    level: own.level,
    indicator: indicator.id,
    title: indicator.title,
    unit: indicator.unit,
    unitSymbol: context.catalogue.units.get(indicator.unit)!.symbol,
    decimals: indicator.decimals,
    signed: indicator.kind === 'change',
    // A count of the whole city stands so far above its parts that nothing could be seen of them.
    lines: indicator.kind === 'count' && areas.length > 0 ? areas : [...areas, ...parents, city],
    breaks: indicator.breaks,
  };
}

/** The chart as a picture. */
export function drawSeriesChart(chart: SeriesChart): string {
  return drawSeries(chart, { id: 'zeitreihe', footer: chartFooter(chart) });
}

function lines({ areas, series }: Series, role: SeriesLine['role']): SeriesLine[] {
  const { periods, figures } = series[0]!;
  return areas.map(({ key, name }, i) => ({
    role,
    key,
    name,
    points: periods.map((period, j) => point(period, figures[i]![j]!)),
  }));
}

function point(period: string, { value, reason, lower, upper }: Omit<SeriesPoint, 'period'>): SeriesPoint {
  return { period, value, reason, lower, upper };
}

/** The areas above those asked for, where the drawing has a coarser level with figures of the indicator. */
async function parentLines(
  context: EngineContext,
  dataset: Dataset,
  request: SeriesChartRequest,
  own: Series,
): Promise<SeriesLine[]> {
  const levels = dataset.boundaries.find(({ id }) => id === own.boundary)!.levels;
  const above = levels[levels.indexOf(own.level) - 1];
  const keys = [...new Set(own.areas.flatMap(({ parentKey }) => (parentKey === null ? [] : [parentKey])))];
  if (above === undefined || keys.length === 0) return [];
  const panel = await dataset.panel(own.boundary);
  const there = new Set(panel.areas.flatMap(({ key, level }) => (level === above ? [key] : [])));
  const area = keys.filter((key) => there.has(key)).join(',');
  if (area === '') return [];
  const parents = await readSeries(context, dataset, { ...request, area, level: above, boundary: own.boundary });
  return lines(parents, 'parent').filter(({ points }) => points.some(({ value }) => value !== null));
}

/** The chart as rows: one per line and period. */
export function* seriesChartRows(chart: SeriesChart): Generator<(string | number | null)[]> {
  for (const { role, key, name, points } of chart.lines)
    for (const { period, value, reason, lower, upper } of points)
      yield [role, key, name, chart.indicator, chart.unit, period, value, reason ?? 'ok', lower, upper];
}

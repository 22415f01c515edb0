import { RequestProblem } from '../../domain/requestProblem.ts';
import { drawMap } from '../../report/charts/drawMap.ts';
import type { MapModel, MapShapes } from '../../report/charts/mapModel.ts';
import { readComposite } from '../composite/readComposite.ts';
import type { Dataset } from '../dataset/openDataset.ts';
import { type Provenance, provenance } from '../dataset/provenance.ts';
import { readDecoupling } from '../decoupling/readDecoupling.ts';
import type { EngineContext } from '../system/engineContext.ts';
import { chartFooter } from './chartFooter.ts';
import { compositeMapOf } from './compositeMapOf.ts';
import { decouplingMapOf } from './decouplingMapOf.ts';
import { indicatorMapOf } from './indicatorMapOf.ts';
import type { MapClasses } from './mapSubtitle.ts';
import { pickOneIndicator } from './pickOneIndicator.ts';
import { readOnePeriod } from './readOnePeriod.ts';
import { shapesOfLevel } from './shapesOfLevel.ts';

export interface MapChartRequest {
  /** What is on the map: exactly one of the three. `decoupling` is an indicator too. */
  readonly indicator?: string;
  readonly method?: string;
  readonly decoupling?: string;
  /** Of a method: its status or its dynamics; absent = status. */
  readonly part?: 'status' | 'dynamics';
  readonly period?: string;
  readonly level?: string;
  readonly boundary?: string;
  /** Absent = `own` for a method that has classes, else `quantile`. */
  readonly classes?: MapClasses;
  readonly count: number;
}

export interface MapChart extends Provenance, MapModel {
  readonly boundary: string;
  readonly level: string;
  readonly indicator: string | null;
  readonly method: string | null;
  readonly period: string;
  readonly unit: string | null;
  readonly classRule: MapClasses;
}

/** An indicator or a composite index on the map, without the shapes of its areas. */
export async function readMapChart(
  context: EngineContext,
  dataset: Dataset,
  request: MapChartRequest,
): Promise<MapChart> {
  const { indicator, method, decoupling } = request;
  if ([indicator, method, decoupling].filter((one) => one !== undefined).length !== 1)
    throw new RequestProblem('invalid-request', 'Bitte genau eines angeben: indicator, method oder decoupling.', [
      { pointer: '#/query/indicator', detail: 'genau eine der drei Angaben' },
    ]);
  if (request.part !== undefined && method === undefined)
    throw new RequestProblem('invalid-request', 'Status und Dynamik hat nur eine Methode.', [
      { pointer: '#/query/part', detail: 'nur mit method' },
    ]);
  const chart = await (method !== undefined
    ? compositeMap(context, dataset, { ...request, method })
    : decoupling !== undefined
      ? decouplingMap(context, dataset, { ...request, decoupling })
      : indicatorMap(context, dataset, { ...request, indicator: indicator! }));
  const drawing = dataset.boundaries.find(({ id }) => id === chart.boundary);
  if (drawing === undefined || !drawing.levels.includes(chart.level))
    throw new RequestProblem(
      'not-computable',
      `Gebiete der Ebene „${chart.level}“ haben keine eigenen Grenzen und stehen auf keiner Karte.`,
      [{ pointer: '#/query/level', detail: 'keine Grenzen' }],
    );
  return chart;
}

/** The map as a picture. */
export async function drawMapChart(context: EngineContext, dataset: Dataset, chart: MapChart): Promise<string> {
  return drawMap(chart, await mapShapes(context, dataset, chart), { id: 'karte', footer: chartFooter(chart) });
}

/** The shapes of a map's areas, in their order. */
export async function mapShapes(
  context: EngineContext,
  dataset: Dataset,
  { boundary, level }: { readonly boundary: string; readonly level: string },
): Promise<MapShapes> {
  return shapesOfLevel(context, dataset.ags, await dataset.panel(boundary), level);
}

/** The map as rows, one per area. */
export function* mapChartRows(chart: MapChart): Generator<(string | number | null)[]> {
  const { classes, areas, period } = chart;
  for (const { key, name, value, class: found, gap, reason } of areas)
    yield [
      key,
      name,
      chart.indicator ?? chart.method,
      chart.unit,
      period,
      value,
      gap === null ? 'ok' : (reason ?? gap),
      found === null ? null : found + 1,
      found === null ? null : classes[found]!.label,
    ];
}

async function indicatorMap(
  context: EngineContext,
  dataset: Dataset,
  request: MapChartRequest & { readonly indicator: string },
): Promise<MapChart> {
  if (request.classes === 'own')
    throw new RequestProblem('invalid-request', 'Eigene Klassen hat nur eine Methode.', [
      { pointer: '#/query/classes', detail: 'own nur mit method' },
    ]);
  const rule = request.classes ?? 'quantile';
  const one = await readOnePeriod(context, dataset, request);
  return {
    ...provenance(context, dataset),
    boundary: one.boundary,
    level: one.level,
    indicator: one.indicator.id,
    method: null,
    period: one.period,
    unit: one.indicator.unit,
    classRule: rule,
    ...indicatorMapOf(context.catalogue, one, rule, request.count),
  };
}

async function compositeMap(
  context: EngineContext,
  dataset: Dataset,
  request: MapChartRequest & { readonly method: string },
): Promise<MapChart> {
  const part = request.part ?? 'status';
  const composite = await readComposite(context, dataset, request);
  const own = composite.result.counts[part];
  if (request.classes === 'own' && own.length === 0)
    throw new RequestProblem('invalid-request', `Die Methode „${request.method}“ hat keine eigenen Klassen.`, [
      { pointer: '#/query/classes', detail: 'keine eigenen Klassen' },
    ]);
  const rule = request.classes ?? (own.length === 0 ? 'quantile' : 'own');
  return {
    ...provenance(context, dataset),
    boundary: composite.boundary,
    level: composite.level,
    indicator: null,
    method: composite.method.id,
    period: composite.period,
    unit: null,
    classRule: rule,
    ...compositeMapOf(context.catalogue, composite, part, rule, request.count),
  };
}

async function decouplingMap(
  context: EngineContext,
  dataset: Dataset,
  request: MapChartRequest & { readonly decoupling: string },
): Promise<MapChart> {
  if (request.classes !== undefined && request.classes !== 'own')
    throw new RequestProblem('invalid-request', 'Die Karte der Abkopplung zeigt die Klassen der Regel.', [
      { pointer: '#/query/classes', detail: 'nur own' },
    ]);
  const indicator = pickOneIndicator(context.catalogue, request.decoupling);
  const { period, level, boundary } = request;
  const answer = await readDecoupling(context, dataset, {
    indicator: indicator.id,
    ...(period === undefined ? {} : { period }),
    ...(level === undefined ? {} : { level }),
    ...(boundary === undefined ? {} : { boundary }),
  });
  return {
    ...provenance(context, dataset),
    boundary: answer.boundary,
    level: answer.level,
    indicator: indicator.id,
    method: answer.method.id,
    period: String(answer.year),
    unit: null,
    classRule: 'own',
    ...decouplingMapOf(context.catalogue, answer, 0),
  };
}

import type { ClassRule } from '../../core/classes/classLimits.ts';
import type { Reason } from '../../domain/reason.ts';
import { RequestProblem } from '../../domain/requestProblem.ts';
import { drawMap } from '../../report/charts/drawMap.ts';
import type { MapArea, MapClass, MapGap, MapModel, MapShapes } from '../../report/charts/mapModel.ts';
import { unitWords } from '../../report/charts/unitWords.ts';
import { periodIdText } from '../../report/periodIdText.ts';
import type { EngineContext } from '../engineContext.ts';
import type { Dataset } from '../openDataset.ts';
import { type Provenance, provenance } from '../provenance.ts';
import { readComposite } from '../readComposite.ts';
import { chartFooter } from './chartFooter.ts';
import { classifyAreas } from './classifyAreas.ts';
import { readOnePeriod } from './readOnePeriod.ts';
import { shapesOfLevel } from './shapesOfLevel.ts';

export type MapClasses = ClassRule | 'own';

export interface MapChartRequest {
  /** What is on the map: exactly one of the two. */
  readonly indicator?: string;
  readonly method?: string;
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
  if ((request.indicator === undefined) === (request.method === undefined))
    throw new RequestProblem('invalid-request', 'Bitte entweder indicator oder method angeben.', [
      { pointer: '#/query/indicator', detail: request.indicator === undefined ? 'fehlt' : 'zusammen mit method' },
    ]);
  return request.method === undefined
    ? indicatorMap(context, dataset, { ...request, indicator: request.indicator! })
    : compositeMap(context, dataset, { ...request, method: request.method });
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
  if (request.part !== undefined)
    throw new RequestProblem('invalid-request', 'Status und Dynamik hat nur eine Methode.', [
      { pointer: '#/query/part', detail: 'nur mit method' },
    ]);
  const rule = request.classes ?? 'quantile';
  const { indicator, boundary, level, period, areas } = await readOnePeriod(context, dataset, request);
  const unitSymbol = context.catalogue.units.get(indicator.unit)!.symbol;
  const form = { unitSymbol, decimals: indicator.decimals, signed: indicator.kind === 'change' };
  const { classes, of } = classifyAreas(
    areas.map(({ figure }) => figure.value),
    rule,
    request.count,
    form,
  );
  return {
    ...provenance(context, dataset),
    boundary,
    level,
    indicator: indicator.id,
    method: null,
    period,
    unit: indicator.unit,
    classRule: rule,
    title: indicator.title,
    subtitle: subtitleOf(context, level, period, unitSymbol, rule),
    ...form,
    scale: rule === 'standard-deviation' ? 'diverging' : 'sequential',
    classes,
    areas: areas.map(
      ({ key, name, figure: { value, reason } }, i): MapArea => ({
        key,
        name,
        value,
        class: of[i]!,
        gap: reason === null ? null : gapOf(reason),
        reason,
      }),
    ),
  };
}

async function compositeMap(
  context: EngineContext,
  dataset: Dataset,
  request: MapChartRequest & { readonly method: string },
): Promise<MapChart> {
  const part = request.part ?? 'status';
  const { method, boundary, level, period, result, names } = await readComposite(context, dataset, request);
  const own = part === 'status' ? result.counts.status : result.counts.dynamics;
  if (request.classes === 'own' && own.length === 0)
    throw new RequestProblem('invalid-request', `Die Methode „${method.id}“ hat keine eigenen Klassen.`, [
      { pointer: '#/query/classes', detail: 'keine eigenen Klassen' },
    ]);
  const rule = request.classes ?? (own.length === 0 ? 'quantile' : 'own');
  const records = result.areas.map((area) => area[part]);
  const form = { unitSymbol: '', decimals: 2, signed: false };
  const byRule =
    rule === 'own'
      ? {
          classes: own.map(({ label, count }): MapClass => ({ label, lower: null, upper: null, count })),
          of: records.map((record) => {
            const found = own.findIndex(({ code }) => code === record?.class?.code);
            return found === -1 ? null : found;
          }),
        }
      : classifyAreas(
          records.map((record) => record?.index ?? null),
          rule,
          request.count,
          form,
        );
  const word = part === 'status' ? 'Statusindex' : 'Dynamikindex';
  return {
    ...provenance(context, dataset),
    boundary,
    level,
    indicator: null,
    method: method.id,
    period,
    unit: null,
    classRule: rule,
    title: `${method.title} – ${word}`,
    subtitle: subtitleOf(context, level, period, '', rule),
    ...form,
    scale: rule === 'standard-deviation' ? 'diverging' : 'sequential',
    classes: byRule.classes,
    areas: result.areas.map(({ area, leftOut }, i): MapArea => {
      const found = byRule.of[i]!;
      return {
        key: area,
        name: names.get(area) ?? area,
        value: records[i]?.index ?? null,
        class: found,
        gap: found !== null ? null : leftOut?.reason == null ? 'not_evaluable' : gapOf(leftOut.reason),
        reason: found !== null ? null : (leftOut?.reason ?? leftOut?.text ?? null),
      };
    }),
  };
}

const RULES: Readonly<Record<MapClasses, string>> = {
  quantile: 'Klassen gleicher Größe (Quantile)',
  'natural-breaks': 'Klassen nach natürlichen Brüchen',
  'standard-deviation': 'Klassen nach der Standardabweichung um den Mittelwert der Gebiete',
  own: 'Klassen der Methode',
};

function subtitleOf(context: EngineContext, level: string, period: string, unit: string, rule: MapClasses): string {
  const plural = context.catalogue.levels.get(level)?.plural ?? 'Gebiete';
  return `${plural}, ${periodIdText(period)}${unitWords(unit)}; ${RULES[rule]}, in Klammern die Zahl der Gebiete`;
}

function gapOf(reason: Reason): MapGap {
  if (reason === 'suppressed') return 'suppressed';
  return reason === 'not_yet_available' || reason === 'unknown' ? 'missing' : 'not_evaluable';
}

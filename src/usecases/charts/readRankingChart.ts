import { RequestProblem } from '../../domain/requestProblem.ts';
import { drawRanking } from '../../report/charts/drawRanking.ts';
import type { RankingModel } from '../../report/charts/rankingModel.ts';
import type { Dataset } from '../dataset/openDataset.ts';
import { type Provenance, provenance } from '../dataset/provenance.ts';
import type { EngineContext } from '../system/engineContext.ts';
import { chartFooter } from './chartFooter.ts';
import { rankingOf } from './rankingOf.ts';
import { type OnePeriodRequest, readOnePeriod } from './readOnePeriod.ts';

export interface RankingChartRequest extends OnePeriodRequest {
  /** Areas to mark, comma-separated keys. */
  readonly area?: string;
}

export interface RankingChart extends Provenance, RankingModel {
  readonly boundary: string;
  readonly level: string;
  readonly unit: string;
}

const MOST_MARKED = 8;

/** The areas of a level from the highest to the lowest value of an indicator, each with its decile. */
export async function readRankingChart(
  context: EngineContext,
  dataset: Dataset,
  request: RankingChartRequest,
): Promise<RankingChart> {
  const one = await readOnePeriod(context, dataset, request);
  const marked = new Set(
    (request.area ?? '')
      .split(',')
      .map((key) => key.trim())
      .filter((key) => key !== ''),
  );
  if (marked.size > MOST_MARKED)
    throw new RequestProblem('invalid-request', `Höchstens ${MOST_MARKED} Gebiete lassen sich hervorheben.`, [
      { pointer: '#/query/area', detail: `${marked.size} genannt` },
    ]);
  const unknown = [...marked].filter((key) => !one.areas.some((area) => area.key === key));
  if (unknown.length > 0)
    throw new RequestProblem(
      'not-found',
      `Diese Gebiete gibt es auf der Ebene „${one.level}“ im Gebietsstand „${one.boundary}“ nicht: ${unknown.join(', ')}.`,
      [{ pointer: '#/query/area', detail: 'unbekanntes Gebiet' }],
    );
  return {
    ...provenance(context, dataset),
    boundary: one.boundary,
    level: one.level,
    unit: one.indicator.unit,
    ...rankingOf(context.catalogue, one, marked),
  };
}

/** The chart as a picture. */
export function drawRankingChart(chart: RankingChart): string {
  return drawRanking(chart, { id: 'rangfolge', footer: chartFooter(chart) });
}

/** The chart as rows, one per area. */
export function* rankingChartRows({
  areas,
  indicator,
  unit,
  period,
  cityValue,
}: RankingChart): Generator<(string | number | null)[]> {
  for (const { key, name, value, reason, lower, upper, rank, decile } of areas)
    yield [key, name, indicator, unit, period, value, reason ?? 'ok', lower, upper, rank, decile, cityValue];
}

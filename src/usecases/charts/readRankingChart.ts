import { quantileClass } from '../../core/composite/quantileClass.ts';
import { RequestProblem } from '../../domain/requestProblem.ts';
import { drawRanking } from '../../report/charts/drawRanking.ts';
import type { RankedArea, RankingModel } from '../../report/charts/rankingModel.ts';
import type { EngineContext } from '../engineContext.ts';
import type { Dataset } from '../openDataset.ts';
import { type Provenance, provenance } from '../provenance.ts';
import { chartFooter } from './chartFooter.ts';
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
  const { indicator, boundary, level, period, areas, city } = await readOnePeriod(context, dataset, request);
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
  const unknown = [...marked].filter((key) => !areas.some((one) => one.key === key));
  if (unknown.length > 0)
    throw new RequestProblem(
      'not-found',
      `Diese Gebiete gibt es auf der Ebene „${level}“ im Gebietsstand „${boundary}“ nicht: ${unknown.join(', ')}.`,
      [{ pointer: '#/query/area', detail: 'unbekanntes Gebiet' }],
    );
  const known = areas.flatMap(({ key, figure: { value } }) => (value === null ? [] : [{ key, value }]));
  const deciles =
    known.length === 0
      ? []
      : quantileClass(
          known.map(({ value }) => value),
          10,
          7,
        );
  const decileOf = new Map(known.map(({ key }, i) => [key, deciles[i]!]));
  const rows = areas.map(
    ({ key, name, figure: { value, reason, lower, upper, rank } }): RankedArea => ({
      key,
      name,
      value,
      reason,
      lower,
      upper,
      rank,
      decile: decileOf.get(key) ?? null,
      marked: marked.has(key),
    }),
  );
  return {
    ...provenance(context, dataset),
    boundary,
    level,
    indicator: indicator.id,
    title: indicator.title,
    unit: indicator.unit,
    unitSymbol: context.catalogue.units.get(indicator.unit)!.symbol,
    decimals: indicator.decimals,
    signed: indicator.kind === 'change',
    period,
    levelPlural: context.catalogue.levels.get(level)?.plural ?? 'Gebiete',
    // Equal values stay in the order of their keys, so that the same data always give the same picture.
    areas: rows.sort((a, b) => (a.rank ?? Infinity) - (b.rank ?? Infinity) || (a.key < b.key ? -1 : 1)),
    cityValue: indicator.kind === 'count' ? null : city.value,
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

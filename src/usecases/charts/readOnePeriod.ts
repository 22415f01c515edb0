import type { Indicator } from '../../catalogue/types.ts';
import { RequestProblem } from '../../domain/requestProblem.ts';
import { requirePeriod } from '../../domain/requirePeriod.ts';
import { pickBoundary } from '../boundaries/pickBoundary.ts';
import type { Dataset } from '../dataset/openDataset.ts';
import type { CityAverage, Figure } from '../indicators/indicatorFigures.ts';
import { readSeries } from '../indicators/readSeries.ts';
import type { EngineContext } from '../system/engineContext.ts';
import { pickOneIndicator } from './pickOneIndicator.ts';

export interface OnePeriodRequest {
  readonly indicator: string;
  /** Absent = the latest one that the indicator has. */
  readonly period?: string;
  readonly level?: string;
  readonly boundary?: string;
}

export interface OnePeriod {
  readonly indicator: Indicator;
  readonly boundary: string;
  readonly level: string;
  readonly period: string;
  readonly areas: readonly { readonly key: string; readonly name: string; readonly figure: Figure }[];
  readonly city: CityAverage;
}

/** One indicator for all areas of a level in one period, out of `readSeries`. */
export async function readOnePeriod(
  context: EngineContext,
  dataset: Dataset,
  request: OnePeriodRequest,
): Promise<OnePeriod> {
  const indicator = pickOneIndicator(context.catalogue, request.indicator);
  const { period } = request;
  if (period !== undefined) requirePeriod(period, 'period');
  const boundary = await pickBoundary(dataset, request.boundary, period);
  const { level, areas, series } = await readSeries(context, dataset, {
    indicator: indicator.id,
    boundary: boundary.id,
    ...(request.level === undefined ? {} : { level: request.level }),
    ...(period === undefined ? {} : { from: period, to: period }),
  });
  const { periods, figures, city } = series[0]!;
  const at = periods.length - 1;
  if (at < 0)
    throw new RequestProblem(
      'not-computable',
      period === undefined
        ? `Zu „${indicator.title}“ gibt es auf der Ebene „${level}“ keine Zahlen.`
        : `Zu „${indicator.title}“ gibt es für ${period} auf der Ebene „${level}“ keine Zahlen.`,
      [{ pointer: '#/query/period', detail: 'keine Daten' }],
    );
  return {
    indicator,
    boundary: boundary.id,
    level,
    period: periods[at]!,
    areas: areas.map(({ key, name }, i) => ({ key, name, figure: figures[i]![at]! })),
    city: city[at]!,
  };
}

import { formatValue } from '../../catalogue/formatValue.ts';
import type { Indicator } from '../../catalogue/types.ts';
import { selectPeriods } from '../../engine/selectPeriods.ts';
import type { IndicatorSeries } from '../indicators/indicatorSeries.ts';
import type { ReportContext } from './reportContext.ts';

/** One indicator as a report knows it. */
export interface ReportIndicator {
  readonly indicator: Indicator;
  readonly unitSymbol: string;
  readonly series: IndicatorSeries;
  /** Place of the report year's period in the series. */
  readonly at: number;
  readonly period: string;
  /** A value as readers write it, with its unit. */
  readonly say: (value: number) => string;
}

/** The indicators that a chapter is about, as far as the report year has figures of them. */
export function reportIndicators(context: ReportContext, ids: readonly string[] | undefined): ReportIndicator[] {
  const wanted =
    ids ??
    [...context.engine.catalogue.indicators.values()].filter(({ context: common }) => common).map(({ id }) => id);
  return wanted.flatMap((id) => reportIndicator(context, id) ?? []);
}

/** An indicator with a figure in the report year, of the city or of any area; null = there is none. */
function reportIndicator(context: ReportContext, id: string): ReportIndicator | null {
  const indicator = context.engine.catalogue.indicators.get(id)!;
  const series = context.series.series.find((one) => one.indicator === id);
  const period = series === undefined ? undefined : selectPeriods(series.periods, context.year, context.year).at(-1);
  if (series === undefined || period === undefined) return null;
  const at = series.periods.indexOf(period);
  if (series.city[at]!.value === null && series.figures.every((row) => row[at]!.value === null)) return null;
  const unitSymbol = context.engine.catalogue.units.get(indicator.unit)!.symbol;
  const say = (value: number): string =>
    formatValue(value, { symbol: unitSymbol }, indicator.decimals, indicator.kind === 'change');
  return { indicator, unitSymbol, series, at, period, say };
}

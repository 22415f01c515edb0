import type { OnePeriod } from '../charts/readOnePeriod.ts';
import type { ReportContext } from './reportContext.ts';
import type { ReportIndicator } from './reportIndicators.ts';

/** An indicator's figures of the report year. */
export function onePeriodOf(context: ReportContext, { indicator, series, at, period }: ReportIndicator): OnePeriod {
  return {
    indicator,
    boundary: context.boundary,
    level: context.level,
    period,
    areas: context.series.areas.map(({ key, name }, i) => ({ key, name, figure: series.figures[i]![at]! })),
    city: series.city[at]!,
  };
}

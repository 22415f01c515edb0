import type { SeriesLine, SeriesModel } from '../../report/charts/seriesModel.ts';
import type { ReportContext } from './reportContext.ts';
import type { ReportIndicator } from './reportIndicators.ts';

/** Series of areas (by their place in the level) beside the city, and beside their parent where there is just one. */
export function seriesModelOf(context: ReportContext, one: ReportIndicator, rows: readonly number[]): SeriesModel {
  const { indicator, series, unitSymbol } = one;
  const areas = rows.map(
    (i): SeriesLine => lineOf('area', context.series.areas[i]!, series.periods, series.figures[i]!),
  );
  const parents = new Set(rows.map((i) => context.series.areas[i]!.parentKey));
  const [only] = parents;
  const above = context.above?.series.find(({ indicator: id }) => id === indicator.id);
  const row = only == null ? -1 : (context.above?.areas.findIndex(({ key }) => key === only) ?? -1);
  const parent =
    parents.size !== 1 || above === undefined || row === -1
      ? []
      : [lineOf('parent', context.above!.areas[row]!, above.periods, above.figures[row]!)];
  const city = lineOf('city', { key: null, name: context.dataset.cityName }, series.periods, series.city);
  return {
    indicator: indicator.id,
    title: indicator.title,
    unitSymbol,
    decimals: indicator.decimals,
    signed: indicator.kind === 'change',
    lines: indicator.kind === 'count' && areas.length > 0 ? areas : [...areas, ...parent, city],
    breaks: indicator.breaks,
  };
}

function lineOf(
  role: SeriesLine['role'],
  { key, name }: { readonly key: string | null; readonly name: string },
  periods: readonly string[],
  figures: readonly Omit<SeriesLine['points'][number], 'period'>[],
): SeriesLine {
  return {
    role,
    key,
    name,
    points: periods.map((period, j) => {
      const { value, reason, lower, upper } = figures[j]!;
      return { period, value, reason, lower, upper };
    }),
  };
}

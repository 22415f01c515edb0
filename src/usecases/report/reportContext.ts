import { formatValue } from '../../catalogue/formatValue.ts';
import type { ReportTemplate } from '../../catalogue/reportTemplate.ts';
import type { Indicator } from '../../catalogue/types.ts';
import { selectPeriods } from '../../engine/selectPeriods.ts';
import type { MapShapes } from '../../report/charts/mapModel.ts';
import type { SeriesLine, SeriesModel } from '../../report/charts/seriesModel.ts';
import type { OnePeriod } from '../charts/readOnePeriod.ts';
import type { EngineContext } from '../engineContext.ts';
import type { IndicatorSeries } from '../indicatorSeries.ts';
import type { Dataset } from '../openDataset.ts';
import type { Series } from '../readSeries.ts';

/** What every chapter of a report is made from. */
export interface ReportContext {
  readonly engine: EngineContext;
  readonly dataset: Dataset;
  readonly template: ReportTemplate;
  /** Report year as text: "2024". */
  readonly year: string;
  readonly boundary: string;
  /** Levels of the drawing from coarse to fine. */
  readonly levels: readonly string[];
  readonly level: string;
  /** German plural of the level: "Sozialräume". */
  readonly plural: string;
  /** German singular: "Sozialraum". */
  readonly singular: string;
  /** Every indicator with figures on the level up to the report year, as `readSeries` gives them. */
  readonly series: Series;
  /** The same for the level above; null = there is none. */
  readonly above: Series | null;
  readonly shapes: MapShapes;
  /** Address of a picture or answer of this city below the API's root, with the release that the report is made from. */
  readonly address: (path: string, query: Readonly<Record<string, string>>) => string;
  /** Tells what is being done and lets other requests have a turn. */
  readonly pause: (step: string) => Promise<void>;
}

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

/** The name of the map shapes that all pictures of a report share. */
export const SHAPES = 'gebiete';

/** An indicator with a figure in the report year, of the city or of any area; null = there is none. */
export function reportIndicator(context: ReportContext, id: string): ReportIndicator | null {
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

/** The indicators that a chapter is about, as far as the report year has figures of them. */
export function reportIndicators(context: ReportContext, ids: readonly string[] | undefined): ReportIndicator[] {
  const wanted =
    ids ??
    [...context.engine.catalogue.indicators.values()].filter(({ context: common }) => common).map(({ id }) => id);
  return wanted.flatMap((id) => reportIndicator(context, id) ?? []);
}

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

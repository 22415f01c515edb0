import type { Catalogue } from '../../catalogue/catalogue.ts';
import type { Indicator } from '../../catalogue/types.ts';
import type { Panel } from '../../domain/panel.ts';
import { parsePeriod } from '../../domain/parsePeriod.ts';
import { reportYear } from '../../domain/reportYear.ts';
import { type NoTrend, trendScaleOf } from '../../engine/decoupling/trendScaleOf.ts';
import { type DrawingChange, type TrendSeries, trendSeriesOf } from '../../engine/decoupling/trendSeriesOf.ts';
import { indicatorPeriods } from '../../engine/indicatorPeriods.ts';
import { panelIndex } from '../../engine/panelIndex.ts';
import { pickLevel } from '../boundaries/pickLevel.ts';
import { panelOfSeries } from '../crosswalk/panelOfSeries.ts';
import type { Dataset } from '../dataset/openDataset.ts';
import type { EngineContext } from '../system/engineContext.ts';
import { guestKey, withGuests } from './withGuests.ts';

export interface TrendSpan {
  readonly level?: string | undefined;
  readonly boundary?: string | undefined;
  readonly crosswalk?: string | undefined;
}

/** The indicators' series over the areas of a level, and the figures that they come from. */
export interface TrendSources {
  readonly boundary: string;
  readonly level: string;
  /** What computed reports are kept for: as long as it is in use. */
  readonly owner: object;
  /** The areas that the answer is about, in its order; `row` is the key in the series. */
  readonly areas: readonly { readonly key: string; readonly name: string; readonly row: string }[];
  readonly sources: readonly { readonly indicator: Indicator; readonly series: TrendSeries | NoTrend }[];
}

/**
 * Brings the indicators of a city into yearly series; figures of other boundary versions come in by crosswalks only.
 * Programme areas are judged by what is ordinary of the areas that they are made of, and stand beside them as guests.
 */
export async function trendSources(
  context: EngineContext,
  dataset: Dataset,
  indicators: readonly Indicator[],
  { level: asked, boundary: version, crosswalk }: TrendSpan,
): Promise<TrendSources> {
  const { catalogue } = context;
  const span = {
    ...(asked === undefined ? {} : { level: asked }),
    ...(version === undefined ? {} : { boundary: version }),
    ...(crosswalk === undefined ? {} : { crosswalk }),
  };
  const { boundary, joined } = await panelOfSeries(context, dataset, span, (panel, level) =>
    indicators
      .filter(({ levels }) => levels === undefined || levels.includes(level))
      .flatMap((indicator) => indicatorPeriods(panel, catalogue, indicator, level)),
  );
  const { panel, own } = joined;
  const level = pickLevel(boundary, asked);
  const { sums } = panel;
  const sources = indicators.map((indicator) => {
    const scale = trendScaleOf(indicator, catalogue);
    if (typeof scale === 'string') return { indicator, series: scale };
    const changes = panel === own ? [] : drawingChanges(panel, own, catalogue, indicator, level);
    const series = trendSeriesOf(panel, catalogue, indicator, level, scale, changes);
    if (sums === undefined) return { indicator, series };
    return {
      indicator,
      series: withGuests(trendSeriesOf(sums.panel, catalogue, indicator, sums.level, scale), series),
    };
  });
  const places = panelIndex(panel).levels.get(level)!;
  return {
    boundary: boundary.id,
    level,
    owner: panel,
    areas: Array.from(places, (place) => {
      const { key, name } = panel.areas[place]!;
      return { key, name, row: sums === undefined ? key : guestKey(key) };
    }),
    sources,
  };
}

/** Where figures of another drawing begin or end: what was divided is never quite what was counted. */
function drawingChanges(
  panel: Panel,
  own: Panel,
  catalogue: Catalogue,
  indicator: Indicator,
  level: string,
): DrawingChange[] {
  const yearsOf = (figures: Panel): number[] =>
    indicatorPeriods(figures, catalogue, indicator, level).map((id) => reportYear(parsePeriod(id)!));
  const counted = new Set(yearsOf(own));
  const all = [...new Set(yearsOf(panel))].sort((a, b) => a - b);
  return all
    .filter((year, at) => at > 0 && counted.has(year) !== counted.has(all[at - 1]!))
    .map((year) => ({ year, text: 'Hier beginnen Werte eines anderen Gebietsstands; sie sind umgerechnet.' }));
}

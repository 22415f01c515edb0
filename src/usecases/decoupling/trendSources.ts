import type { Indicator } from '../../catalogue/types.ts';
import type { Panel } from '../../domain/panel.ts';
import { parsePeriod } from '../../domain/parsePeriod.ts';
import { reportYear } from '../../domain/reportYear.ts';
import { type NoTrend, trendScaleOf } from '../../engine/decoupling/trendScaleOf.ts';
import { type TrendSeries, trendSeriesOf } from '../../engine/decoupling/trendSeriesOf.ts';
import { indicatorPeriods } from '../../engine/indicatorPeriods.ts';
import { panelOfSeries } from '../crosswalk/panelOfSeries.ts';
import type { EngineContext } from '../engineContext.ts';
import type { Dataset } from '../openDataset.ts';
import { pickLevel } from '../pickLevel.ts';

export interface TrendSpan {
  readonly level?: string | undefined;
  readonly boundary?: string | undefined;
  readonly crosswalk?: string | undefined;
}

/** The indicators' series over the areas of a level, and the figures that they come from. */
export interface TrendSources {
  readonly boundary: string;
  readonly level: string;
  readonly panel: Panel;
  readonly sources: readonly { readonly indicator: Indicator; readonly series: TrendSeries | NoTrend }[];
}

/** Brings the indicators of a city into yearly series; figures of other boundary versions come in by crosswalks only. */
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
  const sources = indicators.map((indicator) => {
    const scale = trendScaleOf(indicator);
    if (typeof scale === 'string') return { indicator, series: scale };
    const yearsOf = (figures: Panel): number[] =>
      indicatorPeriods(figures, catalogue, indicator, level).map((id) => reportYear(parsePeriod(id)!));
    const counted = new Set(yearsOf(own));
    const all = panel === own ? [] : [...new Set(yearsOf(panel))].sort((a, b) => a - b);
    const changes = all
      .filter((year, at) => at > 0 && counted.has(year) !== counted.has(all[at - 1]!))
      .map((year) => ({ year, text: 'Hier beginnen Werte eines anderen Gebietsstands; sie sind umgerechnet.' }));
    return { indicator, series: trendSeriesOf(panel, catalogue, indicator, level, scale, changes) };
  });
  return { boundary: boundary.id, level, panel, sources };
}

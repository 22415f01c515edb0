import type { Indicator } from '../../catalogue/types.ts';
import { isFacilityBoundary } from '../../domain/isFacilityBoundary.ts';
import type { Panel } from '../../domain/panel.ts';
import { computeIndicator } from '../../engine/computeIndicator.ts';
import type { JoinedPanel } from '../../engine/crosswalk/joinPanels.ts';
import { rebasedQuality } from '../../engine/crosswalk/rebasedQuality.ts';
import { earlierPeriod } from '../../engine/earlierPeriod.ts';
import type { IndicatorColumn } from '../../engine/indicatorColumn.ts';
import { indicatorPeriods } from '../../engine/indicatorPeriods.ts';
import { joinedPanel } from '../crosswalk/joinedPanel.ts';
import type { Dataset } from '../dataset/openDataset.ts';
import type { RebasedValue } from '../indicators/indicatorSeries.ts';
import type { EngineContext } from '../system/engineContext.ts';

/** An indicator some years before on the same areas, or why another boundary version's figures cannot be had on them. */
export type EarlierFigure =
  | {
      readonly period: string;
      readonly column: IndicatorColumn;
      /** Where the figures come from another boundary version: the crosswalks, and how far the area's is to be trusted. */
      readonly rebased: (RebasedValue & { readonly crosswalks: readonly string[] }) | null;
    }
  | { readonly period: string; readonly column: null; readonly note: string };

export type EarlierFigureOf = (
  indicator: Indicator,
  period: string,
  years: number,
  row: number,
) => EarlierFigure | null;

/**
 * Looks for figures of some years before: on the areas themselves, else on those of another boundary version, brought
 * over by the crosswalks that lead here. Null where nothing was ever delivered.
 */
export async function earlierFigures(
  { catalogue }: EngineContext,
  dataset: Dataset,
  panel: Panel,
  level: string,
): Promise<EarlierFigureOf> {
  const { id } = panel.boundary;
  const versions = dataset.boundaries.filter((one) => one.id !== id && !isFacilityBoundary(one));
  const others: Panel[] = [];
  // Programme areas stand on one boundary version only.
  if (panel.sums === undefined) for (const one of versions) others.push(await dataset.panel(one.id));
  let joined: JoinedPanel | null = null;
  if (others.length > 0) {
    const ways = (await dataset.crosswalks()).filter(({ to }) => to === id);
    if (ways.length > 0) joined = await joinedPanel(dataset, catalogue, id, ways);
  }
  return (indicator, period, years, row) => {
    const own = earlierPeriod(period, years, indicatorPeriods(panel, catalogue, indicator, level));
    if (own !== null)
      return { period: own, column: computeIndicator(panel, catalogue, indicator, level, own), rebased: null };
    if (joined !== null) {
      const before = earlierPeriod(period, years, indicatorPeriods(joined.panel, catalogue, indicator, level));
      if (before !== null) {
        const column = computeIndicator(joined.panel, catalogue, indicator, level, before);
        const quality = rebasedQuality(joined, catalogue, indicator, level, before);
        const crosswalks = quality?.crosswalks.map(({ from, to }) => `${from}:${to}`).sort() ?? [];
        const rebased =
          quality === null
            ? null
            : {
                crosswalks,
                whole: quality.whole[row]!,
                largest: quality.largest[row]!,
                sources: quality.effective[row]!,
                error: quality.error[row]!,
              };
        return { period: before, column, rebased };
      }
    }
    for (const other of others) {
      const periods = other.boundary.levels.flatMap((one) => indicatorPeriods(other, catalogue, indicator, one));
      const before = earlierPeriod(period, years, periods);
      if (before === null) continue;
      const there = joined?.others.some((one) => one.panel.boundary.id === other.boundary.id);
      const note = there
        ? `Die Zahlen des Gebietsstands „${other.boundary.id}“ lassen sich nicht auf dieses Gebiet umrechnen.`
        : `Die Zahlen stehen nur für den Gebietsstand „${other.boundary.id}“; es fehlt der Umsteigeschlüssel nach „${id}“.`;
      return { period: before, column: null, note };
    }
    return null;
  };
}

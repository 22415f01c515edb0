import type { Indicator } from '../../catalogue/types.ts';
import type { Panel } from '../../domain/panel.ts';
import { parsePeriod } from '../../domain/parsePeriod.ts';
import { reportYear } from '../../domain/reportYear.ts';
import { RequestProblem } from '../../domain/requestProblem.ts';
import { indicatorPeriods } from '../../engine/indicatorPeriods.ts';
import { selectPeriods } from '../../engine/selectPeriods.ts';
import { pickLevel } from '../boundaries/pickLevel.ts';
import { pickSeriesBoundary } from '../boundaries/pickSeriesBoundary.ts';
import type { SeriesSpan } from '../boundaries/touchedBoundaries.ts';
import type { Dataset } from '../dataset/openDataset.ts';
import type { EngineContext } from '../system/engineContext.ts';

/** Where several indicators are looked at together, and the report years in which all of them have figures. */
export interface IndicatorYears {
  readonly panel: Panel;
  readonly boundary: string;
  readonly level: string;
  readonly years: readonly number[];
}

/** Boundary version, level and common years of some indicators; none in common is a problem that says so. */
export async function indicatorYears(
  { catalogue }: EngineContext,
  dataset: Dataset,
  indicators: readonly Indicator[],
  span: SeriesSpan,
): Promise<IndicatorYears> {
  const periodsOf = (indicator: Indicator, panel: Panel, level: string): readonly string[] =>
    indicator.levels === undefined || indicator.levels.includes(level)
      ? indicatorPeriods(panel, catalogue, indicator, level)
      : [];
  const boundary = await pickSeriesBoundary(dataset, span, (panel, level) =>
    indicators.flatMap((indicator) => periodsOf(indicator, panel, level)),
  );
  const panel = await dataset.panel(boundary.id);
  const level = pickLevel(boundary, span.level);
  const sets = indicators.map(
    (indicator) =>
      new Set(
        selectPeriods([...periodsOf(indicator, panel, level)], span.from, span.to).map((id) =>
          reportYear(parsePeriod(id)!),
        ),
      ),
  );
  const years = [...(sets[0] ?? [])].filter((year) => sets.every((set) => set.has(year))).sort((a, b) => a - b);
  if (years.length === 0) {
    const without = indicators.filter((_, i) => sets[i]!.size === 0).map(({ id }) => id);
    throw new RequestProblem(
      'not-computable',
      without.length > 0
        ? `In dieser Zeit und auf dieser Ebene gibt es keine Werte zu: ${without.join(', ')}.`
        : 'Es gibt kein Jahr, in dem alle genannten Indikatoren Werte haben.',
    );
  }
  return { panel, boundary: boundary.id, level, years };
}

import type { Catalogue } from '../../catalogue/catalogue.ts';
import type { Indicator } from '../../catalogue/types.ts';
import type { ProgrammeArea } from '../../domain/programmeArea.ts';
import { type ProgrammeValidity, programmeValidity } from '../../domain/programmeValidity.ts';
import { computeIndicator } from '../../engine/computeIndicator.ts';
import type { JoinedPanel } from '../../engine/crosswalk/joinPanels.ts';
import { type RebasedFigures, rebasedQuality } from '../../engine/crosswalk/rebasedQuality.ts';
import { indicatorPeriods } from '../../engine/indicatorPeriods.ts';
import { selectPeriods } from '../../engine/selectPeriods.ts';
import { type CityAverage, type Figure, indicatorFigures } from './indicatorFigures.ts';

export interface IndicatorSeries {
  readonly indicator: string;
  readonly title: string;
  readonly unit: string;
  readonly polarity: string;
  readonly periods: readonly string[];
  /** Per period the period of the denominator where it is another one. */
  readonly denominatorPeriods: readonly (string | null)[];
  /** Per period how the areas' figures came about. */
  readonly basis: readonly string[];
  /** Per period how many areas of the level have a rank. */
  readonly ranked: readonly number[];
  readonly city: readonly CityAverage[];
  /** figures[i][j]: area i of `areas`, period j of `periods`. */
  readonly figures: readonly (readonly Figure[])[];
  readonly breaks: readonly { readonly from: string; readonly text: string }[];
  /** validity[i][j] as figures[i][j]; only of programme areas. */
  readonly validity?: readonly (readonly ProgrammeValidity[])[];
  /** Only where crosswalks were asked for. */
  readonly rebased?: RebasedSeries;
}

export interface RebasedSeries {
  /** Per period the crosswalks ("from:to") in its figures; null = they were counted on these areas. */
  readonly crosswalks: readonly (readonly string[] | null)[];
  /** quality[i][j] as figures[i][j]; null = not rebased, or no value. */
  readonly quality: readonly (readonly (RebasedValue | null)[])[];
  /** Periods that only other boundary versions have, and that cannot be rebased: no counts, or no crosswalk for them. */
  readonly leftOut: readonly { readonly boundary: string; readonly periods: readonly string[] }[];
}

/** How much a rebased value is to be trusted. */
export interface RebasedValue {
  /** Share that comes from sources that lie in the area whole. */
  readonly whole: number;
  /** Share of the largest source. */
  readonly largest: number;
  /** Effective number of sources. */
  readonly sources: number;
  /** Standard error from dividing sources, in the indicator's unit. */
  readonly error: number;
}

interface Span {
  readonly from?: string;
  readonly to?: string;
}

/** One indicator for some areas of a level over time; `page` are places among the level's areas. */
export function indicatorSeries(
  joined: JoinedPanel,
  catalogue: Catalogue,
  indicator: Indicator,
  level: string,
  page: readonly number[],
  span: Span,
  told: {
    readonly crosswalks: boolean;
    /** Of the page's areas, where these are programme areas. */
    readonly programmes?: readonly ProgrammeArea[];
  },
): IndicatorSeries {
  const { panel } = joined;
  const { crosswalks: withCrosswalks, programmes } = told;
  const applies = indicator.levels === undefined || indicator.levels.includes(level);
  const periods = applies
    ? selectPeriods(indicatorPeriods(panel, catalogue, indicator, level), span.from, span.to)
    : [];
  const columns = periods.map((period) => computeIndicator(panel, catalogue, indicator, level, period));
  const figures = columns.map((column) => indicatorFigures(column));
  const qualities = periods.map((period) =>
    withCrosswalks ? rebasedQuality(joined, catalogue, indicator, level, period) : null,
  );
  const rows = page.map((at) => figures.map((one) => one.areas[at]!));
  return {
    indicator: indicator.id,
    title: indicator.title,
    unit: indicator.unit,
    polarity: indicator.polarity,
    periods,
    denominatorPeriods: columns.map((column) => column.denominatorPeriod),
    basis: columns.map((column, j) => (qualities[j] === null ? column.basis : 'rebased')),
    ranked: figures.map((one) => one.ranked),
    city: figures.map((one) => one.city),
    figures: rows,
    breaks: indicator.breaks,
    ...(programmes === undefined
      ? {}
      : { validity: programmes.map((one) => periods.map((period) => programmeValidity(one, period))) }),
    ...(withCrosswalks
      ? {
          rebased: {
            crosswalks: qualities.map((one) => one?.crosswalks.map(({ from, to }) => `${from}:${to}`).sort() ?? null),
            quality: page.map((at, i) =>
              qualities.map((one, j) => (rows[i]![j]!.value === null ? null : valueAt(one ?? null, at))),
            ),
            leftOut: applies ? leftOut(joined, catalogue, indicator, level, span, new Set(periods)) : [],
          },
        }
      : {}),
  };
}

function valueAt(quality: RebasedFigures | null, at: number): RebasedValue | null {
  if (quality === null) return null;
  const { whole, largest, effective, error } = quality;
  return { whole: whole[at]!, largest: largest[at]!, sources: effective[at]!, error: error[at]! };
}

function leftOut(
  { others }: JoinedPanel,
  catalogue: Catalogue,
  indicator: Indicator,
  level: string,
  { from, to }: Span,
  told: ReadonlySet<string>,
): RebasedSeries['leftOut'] {
  return others.flatMap(({ panel, ways }) => {
    const levels = new Set([level, ...(ways.get(level) ?? []).map((way) => way.sourceLevel)]);
    const there = panel.boundary.levels
      .filter((one) => levels.has(one))
      .flatMap((one) => indicatorPeriods(panel, catalogue, indicator, one));
    const periods = selectPeriods([...new Set(there)], from, to).filter((period) => !told.has(period));
    return periods.length === 0 ? [] : [{ boundary: panel.boundary.id, periods }];
  });
}

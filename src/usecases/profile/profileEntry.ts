import type { Catalogue } from '../../catalogue/catalogue.ts';
import { formatValue } from '../../catalogue/formatValue.ts';
import { renderLesehilfe } from '../../catalogue/renderLesehilfe.ts';
import type { Indicator } from '../../catalogue/types.ts';
import type { Panel } from '../../domain/panel.ts';
import { parsePeriod } from '../../domain/parsePeriod.ts';
import type { ProgrammeArea } from '../../domain/programmeArea.ts';
import { type ProgrammeValidity, programmeValidity } from '../../domain/programmeValidity.ts';
import { NOT_DELIVERED, type Reason } from '../../domain/reason.ts';
import { computeIndicator } from '../../engine/computeIndicator.ts';
import { indicatorPeriods } from '../../engine/indicatorPeriods.ts';
import { selectPeriods } from '../../engine/selectPeriods.ts';
import { columnRanks } from '../indicators/columnRanks.ts';
import { areaFigure, type CityAverage, cityAverage, type Figure } from '../indicators/indicatorFigures.ts';
import type { RebasedValue } from '../indicators/indicatorSeries.ts';
import type { NetworkPosition, PositionOf } from '../network/networkPositions.ts';
import type { EarlierFigureOf } from './earlierFigures.ts';

export interface ProfileEntry {
  readonly indicator: string;
  readonly title: string;
  readonly theme: string;
  readonly unit: string;
  readonly polarity: string;
  /** Null where nothing was delivered up to the asked period. */
  readonly period: string | null;
  readonly figure: Figure | null;
  /** Only of a programme area: whether the period lies in the programme's time. */
  readonly validity?: ProgrammeValidity;
  /** How many areas of the level the rank is out of. */
  readonly ranked: number;
  readonly city: CityAverage | null;
  readonly parent: Figure | null;
  /** Share of the level's other areas with a lower value, 0 … 100; null without a rank. */
  readonly percentile: number | null;
  /** Among the areas of all cities; null where no other city has comparable figures, or none were asked. */
  readonly network: NetworkPosition | null;
  /** Against the same day or season one year before, in the indicator's unit. */
  readonly change: ProfileChange | null;
  /** The same for one, five and ten years, as far as there are figures. */
  readonly changes: readonly (ProfileChange & { readonly years: number })[];
  /** Another indicator that stands in where this one was never delivered; never to be set beside figures of this one. */
  readonly fallback: {
    readonly indicator: string;
    readonly title: string;
    readonly note: string;
    readonly unit: string;
    readonly period: string;
    readonly figure: Figure;
    readonly city: CityAverage;
  } | null;
  /** The Lesehilfe as a finished German sentence, where there is a value. */
  readonly sentence: string | null;
}

/** A change in the indicator's unit; for shares that is percentage points. */
export interface ProfileChange {
  readonly period: string;
  readonly value: number | null;
  /** Why there is no value. */
  readonly reason: Reason | null;
  readonly city: number | null;
  /** The area's change less the city's: above 0, the area moved up against the city. */
  readonly againstCity: number | null;
  /** Where the earlier figure comes from another boundary version: by which crosswalks, and how much of it is estimated. */
  readonly rebased: (RebasedValue & { readonly crosswalks: readonly string[] }) | null;
  /** Why the figures of another boundary version cannot be had here, as a German sentence. */
  readonly note: string | null;
}

/** The area that a profile is about, and where its figures are found. */
export interface ProfilePlace {
  readonly catalogue: Catalogue;
  readonly panel: Panel;
  readonly level: string;
  /** Place among the level's areas. */
  readonly at: number;
  readonly name: string;
  /** The period asked for. */
  readonly period: string | undefined;
  readonly parent: { readonly level: string; readonly at: number } | null;
  readonly programme: ProgrammeArea | undefined;
  readonly earlier: EarlierFigureOf;
  readonly positionOf: PositionOf | null;
}

const WINDOWS = [1, 5, 10];

/** One indicator in a profile: the area's figure beside city and parent, its rank, percentiles and changes. */
export async function profileEntry(place: ProfilePlace, indicator: Indicator): Promise<ProfileEntry> {
  const { catalogue, panel, level, at, parent, programme } = place;
  const { id, title, theme, unit, polarity } = indicator;
  const head = { indicator: id, title, theme, unit, polarity };
  const period = periodOf(place, indicator);
  const fallback = fallbackOf(place, indicator, period);
  if (period === null)
    return {
      ...head,
      period,
      figure: null,
      ranked: 0,
      percentile: null,
      network: null,
      city: null,
      parent: null,
      change: null,
      changes: [],
      fallback,
      sentence: null,
    };
  const column = computeIndicator(panel, catalogue, indicator, level, period);
  const figure = areaFigure(column, at);
  const { ranked } = columnRanks(column);
  const city = cityAverage(column);
  const changes = changesOf(place, indicator, period, figure, city);
  const signed = indicator.kind === 'change' || indicator.kind === 'gap';
  const written = (value: number): string => formatValue(value, catalogue.units.get(unit)!, indicator.decimals, signed);
  return {
    ...head,
    period,
    figure,
    ...(programme === undefined ? {} : { validity: programmeValidity(programme, period) }),
    ranked,
    city,
    parent:
      parent === null
        ? null
        : areaFigure(computeIndicator(panel, catalogue, indicator, parent.level, period), parent.at),
    percentile: figure.rank === null || ranked < 2 ? null : (100 * (ranked - figure.rank)) / (ranked - 1),
    network: place.positionOf === null ? null : await place.positionOf(indicator, column, at),
    change: changes.find(({ years }) => years === 1) ?? null,
    changes,
    fallback,
    sentence:
      figure.value === null
        ? null
        : renderLesehilfe(indicator.lesehilfe, place.name, parsePeriod(period)!, written(figure.value)),
  };
}

/** Of an indicator's periods the last in the asked one, without any asked the latest; null where there is none. */
function periodOf({ panel, catalogue, level, period }: ProfilePlace, indicator: Indicator): string | null {
  const periods = indicatorPeriods(panel, catalogue, indicator, level);
  return (period === undefined ? periods : selectPeriods(periods, period, period)).at(-1) ?? null;
}

function fallbackOf(place: ProfilePlace, indicator: Indicator, period: string | null): ProfileEntry['fallback'] {
  const { catalogue, panel, level, at } = place;
  const own = period === null ? null : computeIndicator(panel, catalogue, indicator, level, period);
  if (own !== null && own.reasons[at] !== NOT_DELIVERED) return null;
  for (const { indicator: id, note } of indicator.fallback ?? []) {
    const other = catalogue.indicators.get(id)!;
    const found = periodOf(place, other);
    if (found === null) continue;
    const column = computeIndicator(panel, catalogue, other, level, found);
    const figure = areaFigure(column, at);
    if (figure.value === null) continue;
    return {
      indicator: id,
      title: other.title,
      note,
      unit: other.unit,
      period: found,
      figure,
      city: cityAverage(column),
    };
  }
  return null;
}

function changesOf(
  { earlier, at }: ProfilePlace,
  indicator: Indicator,
  period: string,
  figure: Figure,
  now: CityAverage,
): (ProfileChange & { years: number })[] {
  return WINDOWS.flatMap((years): (ProfileChange & { years: number })[] => {
    const before = earlier(indicator, period, years, at);
    if (before === null) return [];
    if (before.column === null) {
      const { note } = before;
      const none = { value: null, city: null, againstCity: null, rebased: null };
      return [{ years, period: before.period, ...none, reason: 'insufficient_data', note }];
    }
    const then = areaFigure(before.column, at);
    const value = difference(figure.value, then.value);
    const city = difference(now.value, cityAverage(before.column).value);
    return [
      {
        years,
        period: before.period,
        value,
        reason: value === null ? (figure.reason ?? then.reason) : null,
        city,
        againstCity: difference(value, city),
        rebased: before.rebased,
        note: null,
      },
    ];
  });
}

function difference(a: number | null | undefined, b: number | null | undefined): number | null {
  return a == null || b == null ? null : a - b;
}

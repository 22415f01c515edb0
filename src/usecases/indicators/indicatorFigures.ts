import { HAS_VALUE, type Reason, reasonFromCode } from '../../domain/reason.ts';
import type { CityFigure, IndicatorColumn } from '../../engine/indicatorColumn.ts';
import { columnRanks } from './columnRanks.ts';
import { figureInterval } from './figureInterval.ts';

/** Everything that is said of one area in one period. Exactly one of `value` and `reason` is null. */
export interface Figure {
  readonly value: number | null;
  readonly reason: Reason | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  /** Wilson interval at 95 %, of proportions with counts only. */
  readonly lower: number | null;
  readonly upper: number | null;
  /** Value minus the city's, in the indicator's unit; null for counts. */
  readonly gap: number | null;
  /** 1 = the highest value of the level; equal values share the better rank. */
  readonly rank: number | null;
}

export interface CityAverage {
  readonly value: number | null;
  readonly reason: Reason | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  /** `total`: delivered city total; `sum`: ΣX/ΣT over the areas that have both. */
  readonly basis: CityFigure['basis'];
  readonly coverage: { readonly areas: number; readonly of: number };
}

/** The figures of a column's areas, in its order, with the city's. */
export function indicatorFigures(column: IndicatorColumn): { areas: Figure[]; city: CityAverage; ranked: number } {
  return {
    areas: Array.from(column.values, (_, at) => areaFigure(column, at)),
    ranked: columnRanks(column).ranked,
    city: cityAverage(column),
  };
}

/** Everything that is said of the area at one place of a column. */
export function areaFigure(column: IndicatorColumn, at: number): Figure {
  const { indicator, city } = column;
  const has = column.reasons[at] === HAS_VALUE;
  const counted = column.countReasons[at] === HAS_VALUE;
  const value = column.values[at]!;
  const range = has && counted ? figureInterval(indicator, column.numerators[at]!, column.denominators[at]!) : null;
  return {
    value: has ? value : null,
    reason: reasonFromCode(column.reasons[at]!),
    numerator: counted ? column.numerators[at]! : null,
    denominator: counted && indicator.denominator !== undefined ? column.denominators[at]! : null,
    lower: range?.lower ?? null,
    upper: range?.upper ?? null,
    gap: has && city.reason === HAS_VALUE && indicator.kind !== 'count' ? value - city.value : null,
    rank: has ? columnRanks(column).ranks[at]! : null,
  };
}

/** The city's figure as it is told. */
export function cityAverage({ indicator, city }: IndicatorColumn): CityAverage {
  const has = city.reason === HAS_VALUE;
  const range =
    has && city.numerator !== null && city.denominator !== null
      ? figureInterval(indicator, city.numerator, city.denominator)
      : null;
  return {
    value: has ? city.value : null,
    reason: reasonFromCode(city.reason),
    numerator: city.numerator,
    denominator: city.denominator,
    lower: range?.lower ?? null,
    upper: range?.upper ?? null,
    basis: city.basis,
    coverage: { areas: city.areas, of: city.of },
  };
}

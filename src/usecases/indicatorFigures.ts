import { competitionRanks } from '../core/numeric/statistics.ts';
import { wilsonInterval } from '../core/numeric/wilsonInterval.ts';
import { HAS_VALUE, type Reason, reasonFromCode } from '../domain/reason.ts';
import type { CityFigure, IndicatorColumn } from '../engine/indicatorColumn.ts';

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
  const { indicator, city } = column;
  const per = indicator.per ?? 1;
  const interval = (k: number, n: number): { lower: number; upper: number } | null => {
    if (indicator.kind !== 'proportion' || n <= 0 || k < 0 || k > n) return null;
    const found = wilsonInterval(k, n, 0.95);
    return found === null ? null : { lower: found.lower * per, upper: found.upper * per };
  };
  const places = [...column.values.keys()].filter((at) => column.reasons[at] === HAS_VALUE);
  const ranks =
    places.length === 0
      ? []
      : competitionRanks(
          places.map((at) => column.values[at]!),
          'descending',
        );
  const rankOf = new Map(places.map((at, i) => [at, ranks[i]!]));
  const cityHasValue = city.reason === HAS_VALUE;
  const areas = Array.from(column.values, (value, at): Figure => {
    const has = column.reasons[at] === HAS_VALUE;
    const counted = column.countReasons[at] === HAS_VALUE;
    const range = has && counted ? interval(column.numerators[at]!, column.denominators[at]!) : null;
    return {
      value: has ? value : null,
      reason: reasonFromCode(column.reasons[at]!),
      numerator: counted ? column.numerators[at]! : null,
      denominator: counted && indicator.denominator !== undefined ? column.denominators[at]! : null,
      lower: range?.lower ?? null,
      upper: range?.upper ?? null,
      gap: has && cityHasValue && indicator.kind !== 'count' ? value - city.value : null,
      rank: rankOf.get(at) ?? null,
    };
  });
  const cityRange =
    cityHasValue && city.numerator !== null && city.denominator !== null
      ? interval(city.numerator, city.denominator)
      : null;
  return {
    areas,
    ranked: places.length,
    city: {
      value: cityHasValue ? city.value : null,
      reason: reasonFromCode(city.reason),
      numerator: city.numerator,
      denominator: city.denominator,
      lower: cityRange?.lower ?? null,
      upper: cityRange?.upper ?? null,
      basis: city.basis,
      coverage: { areas: city.areas, of: city.of },
    },
  };
}

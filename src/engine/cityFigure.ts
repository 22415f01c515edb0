import type { Indicator } from '../catalogue/types.ts';
import { compensatedSum } from '../core/numeric/compensatedSum.ts';
import { HAS_VALUE, NOT_DELIVERED, reasonCode } from '../domain/reason.ts';
import type { CityFigure, IndicatorColumn } from './indicatorColumn.ts';
import { rateOf } from './rateOf.ts';

const INSUFFICIENT = reasonCode('insufficient_data');

interface Total {
  readonly values: Float64Array;
  readonly reasons: Uint8Array;
}

/**
 * The city's figure: from its delivered totals where both have a value, else ΣX/ΣT over the areas that have both, so
 * that one missing cell never erases it. With no figure at all, the most telling reason is told.
 * `totals.denominator` is undefined where the indicator has none, null where the city's total was not delivered.
 */
export function cityFigure(
  indicator: Indicator,
  areas: Pick<IndicatorColumn, 'numerators' | 'denominators' | 'countReasons'>,
  totals: { readonly numerator: Total | null; readonly denominator: Total | null | undefined },
): CityFigure {
  const of = areas.countReasons.length;
  const hasDenominator = indicator.denominator !== undefined;
  const figure = (k: number, n: number, basis: 'total' | 'sum', count: number): CityFigure => ({
    ...rateOf(indicator, k, n),
    numerator: k,
    denominator: hasDenominator ? n : null,
    basis,
    areas: count,
    of,
  });
  const { numerator, denominator } = totals;
  const reasons = [numerator?.reasons[0], denominator?.reasons[0]];
  if (numerator !== null && denominator !== null && reasons.every((code) => (code ?? HAS_VALUE) === HAS_VALUE)) {
    return figure(numerator.values[0]!, denominator?.values[0] ?? 1, 'total', of);
  }
  const both = [...areas.countReasons.keys()].filter((at) => areas.countReasons[at] === HAS_VALUE);
  // A rate over some areas still tells of the city; a number counted in some of them does not.
  const whole = indicator.kind !== 'count' || both.length === of;
  if (both.length > 0 && !whole)
    return { ...figure(0, 1, 'sum', both.length), value: 0, reason: INSUFFICIENT, numerator: null };
  if (both.length > 0) {
    const k = compensatedSum(both.map((at) => areas.numerators[at]!));
    return figure(
      k,
      hasDenominator ? compensatedSum(both.map((at) => areas.denominators[at]!)) : 1,
      'sum',
      both.length,
    );
  }
  const known = [...reasons, ...areas.countReasons].filter(
    (code) => code !== undefined && code !== HAS_VALUE,
  ) as number[];
  return {
    value: 0,
    reason: known.reduce((least, code) => Math.min(least, code), NOT_DELIVERED),
    numerator: null,
    denominator: null,
    basis: 'absent',
    areas: 0,
    of,
  };
}

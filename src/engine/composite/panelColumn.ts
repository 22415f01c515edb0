import type { Catalogue } from '../../catalogue/catalogue.ts';
import type { Indicator } from '../../catalogue/types.ts';
import type { Panel } from '../../domain/panel.ts';
import { HAS_VALUE, reasonFromCode } from '../../domain/reason.ts';
import { computeIndicator } from '../computeIndicator.ts';
import { earlierPeriod } from '../earlierPeriod.ts';
import type { IndicatorColumn } from '../indicatorColumn.ts';
import { indicatorPeriods } from '../indicatorPeriods.ts';
import { selectPeriods } from '../selectPeriods.ts';
import type { CompositeColumn, NoiseBase } from './compositeInput.ts';

export interface PanelColumn {
  readonly column: CompositeColumn;
  readonly noise: NoiseBase | null;
  /** The whole city's figure, for methods that measure distance from it. */
  readonly cityValue: number | null;
  readonly period: string;
  /** Start of the window, where the column is a change. */
  readonly since: string | null;
}

function nullable(column: IndicatorColumn): CompositeColumn {
  return {
    values: Array.from(column.values, (value, at) => (column.reasons[at] === HAS_VALUE ? value : null)),
    reasons: Array.from(column.reasons, (code) => reasonFromCode(code)),
  };
}

function denominatorsOf(column: IndicatorColumn): (number | null)[] {
  return Array.from(column.denominators, (n, at) => (column.countReasons[at] === HAS_VALUE ? n : null));
}

/**
 * One column of a composite index: an indicator's figures on a level in the wanted period, or their change over a
 * window of years; null where it has none. With what the robustness of classes draws its noise from.
 */
export function panelColumn(
  panel: Panel,
  catalogue: Catalogue,
  indicator: Indicator,
  level: string,
  wanted: string,
  changing: { readonly years: number; readonly change: 'percentage_points' | 'percent' } | null,
): PanelColumn | null {
  const available = indicatorPeriods(panel, catalogue, indicator, level);
  const period = selectPeriods(available, wanted, wanted).at(-1);
  if (period === undefined) return null;
  const now = computeIndicator(panel, catalogue, indicator, level, period);
  const per = indicator.per ?? 1;
  const cityNow = now.city.reason === HAS_VALUE ? now.city.value : null;
  if (changing === null) {
    const base = indicator.kind === 'change' ? catalogue.indicators.get(indicator.of!)! : indicator;
    const counted =
      indicator.kind === 'change'
        ? changeNoise(panel, catalogue, base, level, period, indicator.years!)
        : shareNoise(now, base);
    const since =
      indicator.kind === 'change'
        ? earlierPeriod(period, indicator.years!, indicatorPeriods(panel, catalogue, base, level))
        : null;
    return { column: nullable(now), noise: counted, cityValue: cityNow, period, since };
  }
  const since = earlierPeriod(period, changing.years, available);
  if (since === null) return null;
  const then = computeIndicator(panel, catalogue, indicator, level, since);
  const relative = changing.change === 'percent';
  const difference = (a: number, b: number): number => (relative ? (100 * (a - b)) / b : a - b);
  const values = Array.from(now.values, (value, at) =>
    now.reasons[at] === HAS_VALUE && then.reasons[at] === HAS_VALUE && !(relative && then.values[at] === 0)
      ? difference(value, then.values[at]!)
      : null,
  );
  const reasons = values.map((value, at) =>
    value !== null ? null : (reasonFromCode(now.reasons[at]!) ?? reasonFromCode(then.reasons[at]!) ?? 'not_applicable'),
  );
  const noise: NoiseBase | null =
    relative || per === 1
      ? null
      : {
          per,
          denominators: denominatorsOf(now),
          shares: nullable(now).values,
          earlierDenominators: denominatorsOf(then),
        };
  const cityValue = cityNow === null || then.city.reason !== HAS_VALUE ? null : difference(cityNow, then.city.value);
  return { column: { values, reasons }, noise, cityValue, period, since };
}

function shareNoise(column: IndicatorColumn, indicator: Indicator): NoiseBase | null {
  return indicator.kind === 'proportion' && column.countReasons.includes(HAS_VALUE)
    ? { per: indicator.per ?? 1, denominators: denominatorsOf(column) }
    : null;
}

function changeNoise(
  panel: Panel,
  catalogue: Catalogue,
  base: Indicator,
  level: string,
  period: string,
  years: number,
): NoiseBase | null {
  const available = indicatorPeriods(panel, catalogue, base, level);
  const since = earlierPeriod(period, years, available);
  if (since === null || base.kind !== 'proportion' || !available.includes(period)) return null;
  const now = computeIndicator(panel, catalogue, base, level, period);
  const then = computeIndicator(panel, catalogue, base, level, since);
  if (!now.countReasons.includes(HAS_VALUE)) return null;
  return {
    per: base.per ?? 1,
    denominators: denominatorsOf(now),
    shares: nullable(now).values,
    earlierDenominators: denominatorsOf(then),
  };
}

import type { Catalogue } from '../catalogue/catalogue.ts';
import type { Indicator, Sum } from '../catalogue/types.ts';
import { getOrInsert } from '../domain/getOrInsert.ts';
import type { Panel } from '../domain/panel.ts';
import { HAS_VALUE, NOT_DELIVERED, reasonCode } from '../domain/reason.ts';
import { cityFigure } from './cityFigure.ts';
import { earlierPeriod } from './earlierPeriod.ts';
import { gapColumn } from './gapColumn.ts';
import type { CityFigure, IndicatorColumn } from './indicatorColumn.ts';
import { indicatorPeriods } from './indicatorPeriods.ts';
import { matchPeriod } from './matchPeriod.ts';
import { panelIndex } from './panelIndex.ts';
import { rateOf } from './rateOf.ts';
import { type Basis, resolveMeasure, signedSum } from './resolveMeasure.ts';
import { sumPeriods } from './sumPeriods.ts';

const INSUFFICIENT = reasonCode('insufficient_data');

type Memory = Map<string, IndicatorColumn>;
const memories = new WeakMap<Panel, WeakMap<Catalogue, Memory>>();

/**
 * Computes an indicator for all areas of a level in one period, with the city's figure. A rate comes from numerator and
 * denominator of the same level, never from averaging rates. Results are kept per panel and catalogue.
 */
export function computeIndicator(
  panel: Panel,
  catalogue: Catalogue,
  indicator: Indicator,
  level: string,
  period: string,
): IndicatorColumn {
  const byCatalogue = getOrInsert(memories, panel, () => new WeakMap<Catalogue, Memory>());
  const memory = getOrInsert(byCatalogue, catalogue, (): Memory => new Map());
  return getOrInsert(memory, `${indicator.id}|${level}|${period}`, () => {
    const column = compute(panel, catalogue, indicator, level, period);
    if (panel.sums === undefined) return column;
    const { city } = computeIndicator(panel.sums.panel, catalogue, indicator, panel.sums.level, period);
    const given = column.basis === 'absent' || column.basis === 'finished';
    return { ...column, basis: given ? column.basis : 'aggregated', city };
  });
}

function compute(
  panel: Panel,
  catalogue: Catalogue,
  indicator: Indicator,
  level: string,
  period: string,
): IndicatorColumn {
  const places = panelIndex(panel).levels.get(level);
  if (places === undefined) throw new RangeError(`The boundary version ${panel.boundary.id} has no level ${level}.`);
  if (indicator.kind === 'gap')
    return fromFinished(panel, indicator, level, period, places, gapColumn(panel, catalogue, indicator, period));
  if (indicator.deliveredAs !== undefined) {
    const finished = resolveMeasure(panel, catalogue, indicator.deliveredAs, period);
    const only = indicator.kind !== 'change' && indicator.numerator === undefined;
    if (only || finished.basis.get(level) !== 'absent')
      return fromFinished(panel, indicator, level, period, places, finished);
  }
  if (indicator.kind === 'change') return fromChange(panel, catalogue, indicator, level, period, places);
  return fromCounts(panel, catalogue, indicator, level, period, places);
}

function emptyColumns(n: number) {
  return {
    values: new Float64Array(n),
    reasons: new Uint8Array(n).fill(NOT_DELIVERED),
    numerators: new Float64Array(n),
    denominators: new Float64Array(n),
    countReasons: new Uint8Array(n).fill(NOT_DELIVERED),
  };
}

/** The source gave the figure itself: a median, or a share without its counts. It has no aggregate. */
function fromFinished(
  panel: Panel,
  indicator: Indicator,
  level: string,
  period: string,
  places: Int32Array,
  finished: { values: Float64Array; reasons: Uint8Array },
): IndicatorColumn {
  const columns = emptyColumns(places.length);
  places.forEach((i, at) => {
    columns.values[at] = finished.values[i]!;
    columns.reasons[at] = finished.reasons[i]!;
  });
  const { total } = panelIndex(panel);
  const delivered = total !== -1 && finished.reasons[total] !== NOT_DELIVERED;
  const city: CityFigure = {
    value: delivered ? finished.values[total]! : 0,
    reason: delivered ? finished.reasons[total]! : INSUFFICIENT,
    numerator: null,
    denominator: null,
    basis: delivered ? 'total' : 'absent',
    areas: 0,
    of: places.length,
  };
  return { indicator, level, period, denominatorPeriod: null, basis: 'finished', ...columns, city };
}

/** Change against some years before, in the unit of the indicator that changes. */
function fromChange(
  panel: Panel,
  catalogue: Catalogue,
  indicator: Indicator,
  level: string,
  period: string,
  places: Int32Array,
): IndicatorColumn {
  const base = catalogue.indicators.get(indicator.of!)!;
  const columns = emptyColumns(places.length);
  const before = earlierPeriod(period, indicator.years!, indicatorPeriods(panel, catalogue, base, level));
  const absent: CityFigure = {
    value: 0,
    reason: NOT_DELIVERED,
    numerator: null,
    denominator: null,
    basis: 'absent',
    areas: 0,
    of: places.length,
  };
  const result = { indicator, level, period, denominatorPeriod: null, ...columns };
  if (before === null) return { ...result, basis: 'absent', city: absent };
  const now = computeIndicator(panel, catalogue, base, level, period);
  const then = computeIndicator(panel, catalogue, base, level, before);
  for (let at = 0; at < places.length; at++) {
    const reason = now.reasons[at] !== HAS_VALUE ? now.reasons[at]! : then.reasons[at]!;
    columns.reasons[at] = reason;
    columns.values[at] = reason === HAS_VALUE ? now.values[at]! - then.values[at]! : 0;
  }
  const cityReason = now.city.reason !== HAS_VALUE ? now.city.reason : then.city.reason;
  const city: CityFigure = {
    ...absent,
    reason: cityReason,
    value: cityReason === HAS_VALUE ? now.city.value - then.city.value : 0,
    basis: now.city.basis,
    areas: now.city.areas,
  };
  return { ...result, basis: 'derived', city };
}

function fromCounts(
  panel: Panel,
  catalogue: Catalogue,
  indicator: Indicator,
  level: string,
  period: string,
  places: Int32Array,
): IndicatorColumn {
  const columns = emptyColumns(places.length);
  const { values, reasons, numerators, denominators, countReasons } = columns;
  const denominatorPeriod =
    indicator.denominator === undefined
      ? period
      : matchPeriod(period, sumPeriods(panel, catalogue, indicator.denominator, level));
  const { total } = panelIndex(panel);
  const totalPlace = Int32Array.of(total);
  const sumAt = (sum: Sum, when: string | null, at: Int32Array) =>
    when === null ? null : signedSum(sum, (id) => resolveMeasure(panel, catalogue, id, when), at);

  const top = sumAt(indicator.numerator!, period, places);
  const bottom =
    indicator.denominator === undefined ? undefined : sumAt(indicator.denominator, denominatorPeriod, places);
  for (let at = 0; at < places.length; at++) {
    const why = Math.min(
      ...[
        top === null ? NOT_DELIVERED : top.reasons[at]!,
        bottom === null ? NOT_DELIVERED : (bottom?.reasons[at] ?? HAS_VALUE),
      ].filter((code) => code !== HAS_VALUE),
    );
    countReasons[at] = why === Number.POSITIVE_INFINITY ? HAS_VALUE : why;
    reasons[at] = countReasons[at]!;
    if (countReasons[at] !== HAS_VALUE) continue;
    numerators[at] = top!.values[at]!;
    denominators[at] = bottom?.values[at] ?? 1;
    const figure = rateOf(indicator, numerators[at]!, denominators[at]!);
    values[at] = figure.value;
    reasons[at] = figure.reason;
  }

  const city = cityFigure(indicator, columns, {
    numerator: total === -1 ? null : sumAt(indicator.numerator!, period, totalPlace),
    denominator:
      indicator.denominator === undefined
        ? undefined
        : total === -1
          ? null
          : sumAt(indicator.denominator, denominatorPeriod, totalPlace),
  });
  const basis = worstBasis(
    [...indicator.numerator!.plus, ...(indicator.numerator!.minus ?? [])].map(
      (id) => resolveMeasure(panel, catalogue, id, period).basis.get(level) ?? 'absent',
    ),
  );
  return {
    indicator,
    level,
    period,
    denominatorPeriod: denominatorPeriod === period ? null : denominatorPeriod,
    basis,
    ...columns,
    city,
  };
}

function worstBasis(all: readonly Basis[]): Basis {
  for (const basis of ['absent', 'aggregated', 'derived'] as const) if (all.includes(basis)) return basis;
  return 'delivered';
}

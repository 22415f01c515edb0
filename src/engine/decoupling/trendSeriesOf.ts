import type { Catalogue } from '../../catalogue/catalogue.ts';
import type { Indicator } from '../../catalogue/types.ts';
import type { TrendPanel } from '../../core/trend/trendPanel.ts';
import type { TrendScale } from '../../core/trend/trendScale.ts';
import type { Panel } from '../../domain/panel.ts';
import { parsePeriod } from '../../domain/parsePeriod.ts';
import { HAS_VALUE, NOT_DELIVERED, reasonCode } from '../../domain/reason.ts';
import { reportYear } from '../../domain/reportYear.ts';
import { computeIndicator } from '../computeIndicator.ts';
import { indicatorPeriods } from '../indicatorPeriods.ts';
import { panelIndex } from '../panelIndex.ts';
import { panelCounts } from '../segregation/panelCounts.ts';

const NOT_COMPARABLE = reasonCode('not_applicable');

/** An indicator of all areas of a level over the years, as the core judges it, and why cells are empty. */
export interface TrendSeries {
  readonly indicator: Indicator;
  readonly panel: TrendPanel;
  /** The indicator's last period in each year. */
  readonly periods: readonly string[];
  /** Codes of reasons, A × T in the panel's order. */
  readonly reasons: Uint8Array;
  /** Values in the indicator's unit, A × T in the panel's order; NaN where there is none. */
  readonly values: Float64Array;
  /** The breaks that fall into the years, with their words. */
  readonly breaks: readonly { readonly year: number; readonly text: string }[];
}

/** A change of the areas' drawing is a break too: what was divided is never quite what was counted. */
export interface DrawingChange {
  readonly year: number;
  readonly text: string;
}

/** The yearly series of an indicator: of several periods in a year the last one. */
export function trendSeriesOf(
  panel: Panel,
  catalogue: Catalogue,
  indicator: Indicator,
  level: string,
  scale: TrendScale,
  changes: readonly DrawingChange[] = [],
): TrendSeries {
  const places = panelIndex(panel).levels.get(level)!;
  const keyOf = (at: number): string => panel.areas[places[at]!]!.key;
  const order = Array.from(places.keys()).sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
  const periodOf = new Map<number, string>();
  const told = indicator.levels === undefined || indicator.levels.includes(level);
  for (const id of told ? indicatorPeriods(panel, catalogue, indicator, level) : [])
    periodOf.set(reportYear(parsePeriod(id)!), id);
  const columns = [...periodOf].map(([year, period]) => ({
    year,
    period,
    column: computeIndicator(panel, catalogue, indicator, level, period),
  }));
  // A year without a single value says nothing about anybody.
  const known = columns.filter(({ column }) => column.reasons.includes(HAS_VALUE)).sort((a, b) => a.year - b.year);
  const T = known.length;
  const count = new Float64Array(order.length * T).fill(Number.NaN);
  const population = new Float64Array(order.length * T).fill(Number.NaN);
  const values = new Float64Array(order.length * T).fill(Number.NaN);
  const reasons = new Uint8Array(order.length * T);
  known.forEach(({ column, year }, t) => {
    const residents = scale.kind === 'amount' ? residentsOf(panel, catalogue, level, year) : null;
    order.forEach((at, i) => {
      const cell = i * T + t;
      const reason = column.reasons[at]!;
      reasons[cell] = reason;
      if (reason === HAS_VALUE) values[cell] = column.values[at]!;
      if (scale.kind === 'amount') {
        if (reason !== HAS_VALUE) return;
        if (!(column.values[at]! > 0)) {
          // Nothing has no logarithm.
          reasons[cell] = NOT_COMPARABLE;
          return;
        }
        count[cell] = column.values[at]!;
        population[cell] = residents![at]!;
        return;
      }
      const counted = column.countReasons[at]!;
      if (counted !== HAS_VALUE || reason !== HAS_VALUE) {
        if (reason === HAS_VALUE) reasons[cell] = NOT_DELIVERED;
        return;
      }
      const n = column.denominators[at]!;
      if (!(n > 0)) return;
      // Rebased counts are divided each for itself and can exceed their whole by a fraction of a person.
      count[cell] = scale.kind === 'share' ? Math.min(column.numerators[at]!, n) : column.numerators[at]!;
      population[cell] = n;
    });
  });
  if (scale.kind === 'amount') fillWeights(population, count, T);
  const years = known.map(({ year }) => year);
  const breaks = [
    ...indicator.breaks.map(({ from, text }) => ({ year: firstYearAfter(from, known), text })),
    ...changes,
  ]
    .filter(({ year }) => years.length > 0 && year > years[0]! && year <= years.at(-1)!)
    .sort((a, b) => a.year - b.year);
  return {
    indicator,
    periods: known.map(({ period }) => period),
    reasons,
    values,
    breaks,
    panel: {
      keys: order.map(keyOf),
      years: Float64Array.from(years),
      count,
      population,
      scale,
      ...(breaks.length === 0 ? {} : { breaks: [...new Set(breaks.map(({ year }) => year))] }),
    },
  };
}

/** Where nobody knows the residents of a year, those of the area's other years count; where of none, 1. */
function fillWeights(weight: Float64Array, count: Float64Array, T: number): void {
  for (let row = 0; row < weight.length; row += T) {
    const known = weight.subarray(row, row + T).filter((value) => value > 0);
    const mean = known.length === 0 ? 1 : known.reduce((sum, value) => sum + value, 0) / known.length;
    for (let at = row; at < row + T; at += 1) if (!Number.isNaN(count[at]!) && !(weight[at]! > 0)) weight[at] = mean;
  }
}

/** Residents of a level's areas, which say how much stands behind a mean or median; 0 where nobody knows. */
function residentsOf(panel: Panel, catalogue: Catalogue, level: string, year: number): Float64Array {
  return panelCounts(panel, catalogue, { plus: ['population'] }, level, String(year)).counts;
}

/** The first year whose figures are from after the break. */
function firstYearAfter(from: string, known: readonly { readonly year: number; readonly period: string }[]): number {
  return known.find(({ period }) => parsePeriod(period)!.end >= from)?.year ?? Number.POSITIVE_INFINITY;
}

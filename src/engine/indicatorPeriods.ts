import type { Catalogue } from '../catalogue/catalogue.ts';
import type { Indicator } from '../catalogue/types.ts';
import { comparePeriods } from '../domain/comparePeriods.ts';
import { getOrInsert } from '../domain/getOrInsert.ts';
import type { Panel } from '../domain/panel.ts';
import { parsePeriod } from '../domain/parsePeriod.ts';
import { earlierPeriod } from './earlierPeriod.ts';
import { matchPeriod } from './matchPeriod.ts';
import { sumPeriods } from './sumPeriods.ts';

const memories = new WeakMap<Panel, WeakMap<Catalogue, Map<string, readonly string[]>>>();

/** Periods for which an indicator can be told on a level, in the order of time. Kept per panel and catalogue. */
export function indicatorPeriods(
  panel: Panel,
  catalogue: Catalogue,
  indicator: Indicator,
  level: string,
): readonly string[] {
  const byCatalogue = getOrInsert(memories, panel, () => new WeakMap<Catalogue, Map<string, readonly string[]>>());
  const memory = getOrInsert(byCatalogue, catalogue, () => new Map<string, readonly string[]>());
  return getOrInsert(memory, `${indicator.id}|${level}`, () => find(panel, catalogue, indicator, level));
}

function find(panel: Panel, catalogue: Catalogue, indicator: Indicator, level: string): readonly string[] {
  const periods = new Set<string>();
  if (indicator.deliveredAs !== undefined) {
    const norms = indicator.against === undefined ? null : [...(panel.columns.get(indicator.against)?.keys() ?? [])];
    for (const period of sumPeriods(panel, catalogue, { plus: [indicator.deliveredAs] }, level))
      if (norms === null || matchPeriod(period, norms) !== null) periods.add(period);
  }
  if (indicator.kind === 'change') {
    const base = indicatorPeriods(panel, catalogue, catalogue.indicators.get(indicator.of!)!, level);
    for (const period of base) if (earlierPeriod(period, indicator.years!, base) !== null) periods.add(period);
  } else if (indicator.numerator !== undefined) {
    const numerators = sumPeriods(panel, catalogue, indicator.numerator, level);
    // Without any denominator on this level there is no indicator; without one in a single year its cells say so.
    const told =
      indicator.denominator === undefined || sumPeriods(panel, catalogue, indicator.denominator, level).length > 0;
    if (told) for (const period of numerators) periods.add(period);
  }
  return [...periods]
    .map((id) => parsePeriod(id)!)
    .sort(comparePeriods)
    .map((period) => period.id);
}

import type { Measure } from '../../catalogue/types.ts';
import { comparePeriods } from '../../domain/comparePeriods.ts';
import type { Period } from '../../domain/period.ts';

/** How many years back a value still says what to expect. Flows reach further, since elections are flows. */
const YEARS_BACK: Readonly<Record<Measure['timing'], number>> = { stock: 2, flow: 6 };

/**
 * The periods with which one can be compared, the best first: of the same kind, earlier, not too far back. Those of the
 * same season (a June with a June) go before others, later ones before earlier ones.
 */
export function latestComparable(now: Period, candidates: readonly Period[], timing: Measure['timing']): Period[] {
  const season = now.end.slice(5, 7);
  const limit = `${Number(now.end.slice(0, 4)) - YEARS_BACK[timing]}${now.end.slice(4, 7)}`;
  const other = (period: Period): number => (period.end.slice(5, 7) === season ? 0 : 1);
  return candidates
    .filter((one) => one.kind === now.kind && one.end < now.end && one.end.slice(0, 7) >= limit)
    .sort((a, b) => other(a) - other(b) || comparePeriods(b, a));
}

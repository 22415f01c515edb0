import type { Burden, Polarity } from '../../catalogue/types.ts';
import { HAS_VALUE } from '../../domain/reason.ts';
import type { IndicatorColumn } from '../indicatorColumn.ts';

/** Which areas are burdened in one indicator: 1 yes, 0 no; null = not evaluable, the area has no value. */
export interface BurdenedAreas {
  readonly burdened: readonly (0 | 1 | null)[];
  /** The value from which on (favourable indicators: down to which) areas are burdened; null without any value. */
  readonly limit: number | null;
}

/**
 * Applies a burden's rule to a column. Of n areas with a value the ⌊n · share⌋ worst are burdened, and with them all that
 * are as bad as the last of these, so that equal areas are treated alike.
 */
export function burdenedAreas(column: IndicatorColumn, polarity: Polarity, rule: Burden['rule']): BurdenedAreas {
  const sign = polarity === 'high_favourable' ? -1 : 1;
  const badness = Array.from(column.values, (value, area) =>
    column.reasons[area] === HAS_VALUE ? sign * value : null,
  );
  const limit = 'limit' in rule ? sign * rule.limit : worstLimit(badness, rule.worstShare);
  return {
    burdened: badness.map((bad) => (bad === null || limit === null ? null : bad >= limit ? 1 : 0)),
    limit: limit === null ? null : sign * limit,
  };
}

function worstLimit(badness: readonly (number | null)[], share: number): number | null {
  const known = badness.filter((bad) => bad !== null).sort((a, b) => b - a);
  const count = Math.floor(known.length * share + 1e-9);
  if (known.length === 0) return null;
  return count === 0 ? Number.POSITIVE_INFINITY : known[count - 1]!;
}

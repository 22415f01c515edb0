import type { Catalogue } from '../../catalogue/catalogue.ts';
import type { Indicator } from '../../catalogue/types.ts';
import type { TrendScale } from '../../core/trend/trendScale.ts';

/** Why an indicator has no development of its own that could be held against the city's. */
export type NoTrend = 'count' | 'change' | 'balance' | 'gap' | 'finished_share';

/**
 * The scale on which an indicator's areas are compared over the years: shares of people by their counts, events by
 * theirs, everything else by its value. Plain counts, changes, balances (in- less outflow) and gaps to a norm have none.
 */
export function trendScaleOf(indicator: Indicator, { measures }: Pick<Catalogue, 'measures'>): TrendScale | NoTrend {
  const { kind, numerator, per = 1, polarity } = indicator;
  const adverse = polarity === 'high_favourable' ? -1 : 1;
  if (kind === 'count' || kind === 'change' || kind === 'gap') return kind;
  if (numerator?.minus !== undefined && kind !== 'proportion') return 'balance';
  if (kind === 'proportion') return numerator === undefined ? 'finished_share' : { kind: 'share', per, adverse };
  // What is counted one by one fluctuates by its number; square metres do not.
  const counted = numerator?.plus.every((id) => measures.get(id)?.kind === 'count' && measures.get(id)?.unit !== 'm2');
  if (counted === true) return { kind: 'frequency', per, adverse };
  return { kind: 'amount', per: 1, adverse };
}

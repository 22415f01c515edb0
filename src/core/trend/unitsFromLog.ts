import { pointsFromLogOdds } from './pointsFromLogOdds.ts';
import type { TrendScale } from './trendScale.ts';

/**
 * A difference on the scale of comparison in the unit that readers know, around a level.
 *
 * Formula: shares per/100·`pointsFromLogOdds`; frequencies and amounts per·(e^(ℓ + D/2) − e^(ℓ − D/2)); pooled per·(e^D − 1).
 * Units: logarithms in, the unit of the indicator out.
 *
 * @example unitsFromLog({ kind: 'amount', per: 1 }, 0.1, Math.log(8)) // 0.8003334
 */
export function unitsFromLog({ kind, per }: TrendScale, difference: number, level: number): number {
  if (kind === 'share') return (per / 100) * pointsFromLogOdds(difference, level);
  if (kind === 'pooled') return per * Math.expm1(difference);
  return per * (Math.exp(level + difference / 2) - Math.exp(level - difference / 2));
}

import type { TrendScale } from './trendScale.ts';

/**
 * How many units a small step on the scale of comparison is, at a level.
 *
 * Formula: shares per·p(1 − p), p = σ(ℓ); frequencies and amounts per·e^ℓ; pooled per.
 *
 * @example slopeOfUnits({ kind: 'share', per: 100 }, 0) // 25
 */
export function slopeOfUnits({ kind, per }: TrendScale, level: number): number {
  if (kind === 'pooled') return per;
  if (kind !== 'share') return per * Math.exp(level);
  const rate = 1 / (1 + Math.exp(-level));
  return per * rate * (1 - rate);
}

import { SHARE_SCALE } from './shareScale.ts';
import type { TrendScale } from './trendScale.ts';

/**
 * Whether an area's level is high for sure: its three-year rate is above 1.5 times the city's with a probability of at
 * least 60 %.
 *
 * Formula: (ℓ − ln(r/(1 − min(0.95, r))))/√variance > 0.25 with r = 1.5·city, ℓ the mean log-odds of three years. For
 * frequencies and amounts ±(ℓ − ln city) − ln 1.5 instead, for pooled indicators ±(ℓ − city) − ln 1.5; the sign is the
 * adverse side.
 * Units: log-odds; the variance is that of ℓ from register noise.
 *
 * @example burdened(-1, 0.01, 0.1) // true
 */
export function burdened(level: number, variance: number, cityRate: number, scale: TrendScale = SHARE_SCALE): boolean {
  if (scale.kind !== 'share') {
    const above = level - (scale.kind === 'pooled' ? cityRate : Math.log(cityRate));
    return ((scale.adverse ?? 1) * above - Math.log(1.5)) / Math.sqrt(variance) > 0.25;
  }
  const rate = 1.5 * cityRate;
  return (level - Math.log(rate / (1 - Math.min(0.95, rate)))) / Math.sqrt(variance) > 0.25;
}

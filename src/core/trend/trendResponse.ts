import { logAmounts } from './logAmounts.ts';
import { logFrequencies } from './logFrequencies.ts';
import { type LogOdds, logOdds } from './logOdds.ts';
import { SHARE_SCALE } from './shareScale.ts';
import type { TrendPanel } from './trendPanel.ts';

/**
 * A panel on the scale on which developments are compared: log-odds of shares, logarithms of everything else.
 *
 * Shape: A × T in and out. Units: none (logarithm).
 *
 * @example trendResponse({ keys: ['a'], years: Float64Array.of(2020), count: Float64Array.of(50), population: Float64Array.of(100) }).y // [0]
 */
export function trendResponse({ years, count, population, scale = SHARE_SCALE }: TrendPanel): LogOdds {
  switch (scale.kind) {
    case 'share':
      return logOdds(count, population);
    case 'frequency':
      return logFrequencies(count, population);
    case 'amount':
      return logAmounts(count, population, years.length);
    case 'pooled':
      return { y: count, u: population };
  }
}

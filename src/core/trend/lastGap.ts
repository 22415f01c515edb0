import { gapToRest } from './gapToRest.ts';
import { SHARE_SCALE } from './shareScale.ts';
import type { TrendPanel } from './trendPanel.ts';
import { typicalLevel } from './typicalLevel.ts';
import { yearColumn } from './yearColumn.ts';

/**
 * Each area's gap to the rest of the city in the last year.
 *
 * Formula: shares and frequencies per/100·`gapToRest`; amounts the difference to the median area; pooled
 * per·(e^(y − median y) − 1). Overlapping areas (`guests`) are held against the whole city less themselves.
 * Shape: one gap an area; NaN where not known. Units: of the indicator.
 *
 * @example lastGap({ keys: ['a', 'b'], years: Float64Array.of(2020), count: Float64Array.of(20, 10), population: Float64Array.of(100, 100) }) // [10, -10]
 */
export function lastGap(panel: TrendPanel, guests?: Uint8Array): Float64Array {
  const { years, count, population, scale = SHARE_SCALE } = panel;
  const T = years.length;
  const k = yearColumn(count, T, T - 1);
  const n = yearColumn(population, T, T - 1);
  if (scale.kind === 'share' || scale.kind === 'frequency')
    return gapToRest(k, n, guests).map((gap) => (gap * scale.per) / 100);
  const city = typicalLevel(panel, guests);
  if (scale.kind === 'pooled') return k.map((value) => scale.per * Math.expm1(value - city));
  return k.map((value) => scale.per * (value - city));
}

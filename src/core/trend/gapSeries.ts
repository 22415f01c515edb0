import { lastGap } from './lastGap.ts';
import type { TrendPanel } from './trendPanel.ts';
import { yearColumn } from './yearColumn.ts';

/**
 * Each area's gap to the rest of the city, year by year.
 *
 * Formula: `lastGap` in every year. Shape: A × T in and out. Units: of the indicator.
 *
 * @example gapSeries({ keys: ['a', 'b'], years: Float64Array.of(2020), count: Float64Array.of(20, 10), population: Float64Array.of(100, 100) }) // [10, -10]
 */
export function gapSeries({ keys, years, count, population, scale, guests }: TrendPanel): Float64Array {
  const T = years.length;
  const series = new Float64Array(count.length);
  for (let t = 0; t < T; t += 1) {
    const gaps = lastGap(
      {
        keys,
        years: years.slice(t, t + 1),
        count: yearColumn(count, T, t),
        population: yearColumn(population, T, t),
        ...(scale === undefined ? {} : { scale }),
      },
      guests,
    );
    for (let i = 0; i < gaps.length; i += 1) series[i * T + t] = gaps[i]!;
  }
  return series;
}

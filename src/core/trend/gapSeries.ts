import { gapToRest } from './gapToRest.ts';
import type { TrendPanel } from './trendPanel.ts';
import { yearColumn } from './yearColumn.ts';

/**
 * Each area's gap to the rest of the city, year by year.
 *
 * Formula: `gapToRest` in every year. Shape: A × T in and out. Units: percentage points.
 *
 * @example gapSeries({ keys: ['a', 'b'], years: Float64Array.of(2020), count: Float64Array.of(20, 10), population: Float64Array.of(100, 100) }) // [10, -10]
 */
export function gapSeries({ years, count, population }: TrendPanel): Float64Array {
  const T = years.length;
  const series = new Float64Array(count.length);
  for (let t = 0; t < T; t += 1) {
    const gaps = gapToRest(yearColumn(count, T, t), yearColumn(population, T, t));
    for (let i = 0; i < gaps.length; i += 1) series[i * T + t] = gaps[i]!;
  }
  return series;
}

import type { TrendPanel } from './trendPanel.ts';

/**
 * The panel of those who are not counted: for indicators of which a low value is adverse, high is adverse of these.
 *
 * Formula: n − k. Shape: as the panel.
 *
 * @example complementPanel({ keys: ['a'], years: Float64Array.of(2020), count: Float64Array.of(30), population: Float64Array.of(100) }).count // [70]
 */
export function complementPanel(panel: TrendPanel): TrendPanel {
  return { ...panel, count: panel.count.map((count, at) => panel.population[at]! - count) };
}

import type { TrendPanel } from './trendPanel.ts';

/**
 * What was known in a report year: the panel up to that year and nothing later.
 *
 * Shape: A × T in, A × (years up to `last`) out.
 *
 * @example cutPanel({ keys: ['a'], years: Float64Array.of(2020, 2021), count: Float64Array.of(1, 2), population: Float64Array.of(9, 9) }, 2020).count // [1]
 */
export function cutPanel(panel: TrendPanel, last: number): TrendPanel {
  const all = panel.years.length;
  const T = panel.years.filter((year) => year <= last).length;
  if (T === all) return panel;
  const cut = (values: Float64Array): Float64Array => values.filter((_, at) => at % all < T);
  const breaks = panel.breaks?.filter((year) => year <= last);
  const { breaks: _all, ...rest } = panel;
  return {
    ...rest,
    years: panel.years.slice(0, T),
    count: cut(panel.count),
    population: cut(panel.population),
    ...(breaks === undefined || breaks.length === 0 ? {} : { breaks }),
  };
}

import type { TrendPanel } from '../../core/trend/trendPanel.ts';
import type { CityPanel } from './cityPanel.ts';

/** What was known in a report year: the areas that had a row by then, in the order of their keys, and no later year. */
export function panelUntil({ areas, firstYear, years, cells }: CityPanel, last: number): TrendPanel {
  const keys = areas.filter((area) => firstYear.get(area)! <= last).sort((a, b) => (a < b ? -1 : 1));
  const until = years.filter((year) => year <= last);
  const count = new Float64Array(keys.length * until.length).fill(Number.NaN);
  const population = new Float64Array(count.length).fill(Number.NaN);
  keys.forEach((key, i) => {
    until.forEach((year, t) => {
      const cell = cells.get(key)!.get(year);
      if (cell === undefined) return;
      count[i * until.length + t] = cell.count;
      population[i * until.length + t] = cell.population;
    });
  });
  return { keys, years: Float64Array.from(until), count, population };
}

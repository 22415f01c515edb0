import { NOT_DELIVERED } from '../../domain/reason.ts';
import type { TrendSeries } from './trendSeriesOf.ts';

/** The key of an area among those of several cities. */
export function networkKey(ags: string, key: string): string {
  return `${ags}:${key}`;
}

/**
 * The series of one indicator in several cities as one: every area held against all of them. Years are those that any of
 * the cities has; where a city has none its areas' cells are empty.
 */
export function joinedSeries(cities: readonly { readonly ags: string; readonly series: TrendSeries }[]): TrendSeries {
  const sorted = [...cities].sort((a, b) => (a.ags < b.ags ? -1 : 1));
  const years = [...new Set(sorted.flatMap(({ series }) => [...series.panel.years]))].sort((a, b) => a - b);
  const T = years.length;
  const keys = sorted.flatMap(({ ags, series }) => series.panel.keys.map((key) => networkKey(ags, key)));
  const count = new Float64Array(keys.length * T).fill(Number.NaN);
  const population = count.slice();
  const values = count.slice();
  const reasons = new Uint8Array(count.length).fill(NOT_DELIVERED);
  let first = 0;
  for (const { series } of sorted) {
    const own = series.panel.years.length;
    series.panel.years.forEach((year, s) => {
      const t = years.indexOf(year);
      for (let i = 0; i < series.panel.keys.length; i += 1) {
        const [to, from] = [(first + i) * T + t, i * own + s];
        count[to] = series.panel.count[from]!;
        population[to] = series.panel.population[from]!;
        values[to] = series.values[from]!;
        reasons[to] = series.reasons[from]!;
      }
    });
    first += series.panel.keys.length;
  }
  const { indicator, panel } = sorted[0]!.series;
  const breaks = [
    ...new Map(sorted.flatMap(({ series }) => series.breaks).map((one) => [`${one.year} ${one.text}`, one])).values(),
  ].sort((a, b) => a.year - b.year);
  return {
    indicator,
    periods: years.map(String),
    reasons,
    values,
    breaks,
    panel: {
      keys,
      years: Float64Array.from(years),
      count,
      population,
      ...(panel.scale === undefined ? {} : { scale: panel.scale }),
      ...(breaks.length === 0 ? {} : { breaks: [...new Set(breaks.map(({ year }) => year))] }),
    },
  };
}

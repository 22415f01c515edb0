import type { IndicatorDescription, SeriesAnswer } from '../api/apiTypes.ts';
import { readApi } from '../api/readApi.ts';
import type { Place } from '../state/place.ts';
import type { Figures } from './figures.ts';

/** Reads one indicator in one period for all areas of the level, page by page. */
export async function readFigures({ city, query }: Place, indicator: string, period: string): Promise<Figures> {
  const request = { ...query, indicator, from: period, to: period, limit: '10000' };
  const address = `/cities/${city.ags}/series`;
  const [description, first] = await Promise.all([
    readApi<IndicatorDescription>(`/indicators/${indicator}`),
    readApi<SeriesAnswer>(address, request),
  ]);
  const pages = [first];
  for (let { next } = first; next !== null; next = pages.at(-1)!.next) {
    pages.push(await readApi<SeriesAnswer>(address, { ...request, cursor: next }));
  }
  const head = first.series[0]!;
  // A bare year also brings in what is reported under it.
  const j = head.periods.indexOf(period);
  return {
    indicator: description,
    period,
    denominatorPeriod: head.denominatorPeriods[j]!,
    city: head.city[j]!,
    ranked: head.ranked[j]!,
    breaks: head.breaks,
    areas: pages.flatMap(({ areas, series }) => {
      const { values, reasons, lower, upper, gaps, ranks } = series[0]!;
      return areas.map(({ key, name }, i) => ({
        key,
        name,
        value: values[i]![j]!,
        reason: reasons[i]![j]!,
        lower: lower[i]![j]!,
        upper: upper[i]![j]!,
        gap: gaps[i]![j]!,
        rank: ranks[i]![j]!,
      }));
    }),
  };
}

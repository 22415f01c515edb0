import { periodsOfShow } from './periodsOfShow.ts';
import type { Place } from './place.ts';
import type { Wish } from './wish.ts';

/** The wished period, else the one of the same year, else the latest with a figure of the city. */
export function choosePeriod(place: Place, wish: Wish, notes: string[]): string {
  const periods = periodsOfShow(place, wish);
  const { period } = wish;
  const latest = place.periodsOf.get(wish.indicator)?.latest ?? '';
  const fallback = periods.find((one) => one === latest || one === latest.slice(0, 4)) ?? periods.at(-1) ?? '';
  if (period === '') return wish.show === 'index' ? '' : fallback;
  if (periods.includes(period)) return period;
  // Another indicator often has another kind of period; the same year is then what the reader means.
  const sameYear = periods.find((one) => one.slice(0, 4) === period.slice(0, 4));
  if (sameYear === undefined) {
    notes.push('Für die gewünschte Berichtszeit gibt es keine Werte; gezeigt wird die neueste.');
  }
  return sameYear ?? fallback;
}

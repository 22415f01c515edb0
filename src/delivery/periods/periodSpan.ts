import { parsePeriod } from '../../domain/parsePeriod.ts';

/** Whole months of one year → the id of the year, half-year, quarter or month that they make; null if they make none. */
export function monthSpan(year: string, first: number, last: number): string | null {
  const count = last - first + 1;
  if (first < 1 || last > 12 || count < 1) return null;
  if (count === 12) return year;
  if (count === 6 && first % 6 === 1) return `${year}-H${first === 1 ? 1 : 2}`;
  if (count === 3 && first % 3 === 1) return `${year}-Q${(first + 2) / 3}`;
  return count === 1 ? `${year}-${String(first).padStart(2, '0')}` : null;
}

/** From one ISO day to another → the id of the period that they bound; null if they bound none that has an id. */
export function daySpan(start: string, end: string): string | null {
  if (parsePeriod(start) === null || parsePeriod(end) === null) return null;
  const [first, last] = [start.slice(0, 4), end.slice(0, 4)];
  const id =
    start.endsWith('-08-01') && end.endsWith('-07-31')
      ? `${first}/${last.slice(-2)}`
      : first === last
        ? monthSpan(first, Number(start.slice(5, 7)), Number(end.slice(5, 7)))
        : `${first}-${last}`;
  const period = id === null ? null : parsePeriod(id);
  return period !== null && period.start === start && period.end === end ? period.id : null;
}

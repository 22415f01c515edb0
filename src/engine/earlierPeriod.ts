import { parsePeriod } from '../domain/parsePeriod.ts';

/** The period of the same kind exactly so many years earlier, if it is available; else null. */
export function earlierPeriod(period: string, years: number, available: readonly string[]): string | null {
  const now = parsePeriod(period)!;
  const shift = (day: string): string => `${String(Number(day.slice(0, 4)) - years).padStart(4, '0')}${day.slice(4)}`;
  const end = shift(now.end);
  for (const id of available) {
    const candidate = parsePeriod(id)!;
    if (candidate.kind !== now.kind || candidate.start !== shift(now.start)) continue;
    // 29 February has no counterpart: months that end on different days are still the same month.
    if (candidate.end.slice(0, 7) === end.slice(0, 7)) return id;
  }
  return null;
}

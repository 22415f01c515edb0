import { parsePeriod } from '../domain/parsePeriod.ts';
import { reportYear } from '../domain/reportYear.ts';

/**
 * The period of a second measure that belongs to a first one's: the same, else of those with the same report year the
 * one that ends nearest (of two equally near the earlier). Null if the year has none. So events of 2021 are set against
 * the population at 31.12.2021.
 */
export function matchPeriod(period: string, available: readonly string[]): string | null {
  if (available.includes(period)) return period;
  const wanted = parsePeriod(period)!;
  const year = reportYear(wanted);
  let best: string | null = null;
  let bestDistance = Number.POSITIVE_INFINITY;
  for (const id of available) {
    const candidate = parsePeriod(id)!;
    if (reportYear(candidate) !== year) continue;
    const distance = Math.abs(Date.parse(candidate.end) - Date.parse(wanted.end));
    if (
      distance < bestDistance ||
      (distance === bestDistance && best !== null && candidate.end < parsePeriod(best)!.end)
    ) {
      best = id;
      bestDistance = distance;
    }
  }
  return best;
}

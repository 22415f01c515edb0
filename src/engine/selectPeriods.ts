import { parsePeriod } from '../domain/parsePeriod.ts';
import { reportYear } from '../domain/reportYear.ts';
import { requirePeriod } from '../domain/requirePeriod.ts';

/**
 * Periods from `from` to `to`, both included. A bare year takes in every period reported under it: a reference date, a
 * school year; any other period is compared by its end.
 */
export function selectPeriods(periods: readonly string[], from: string | undefined, to: string | undefined): string[] {
  const lower = bound(from, 'from');
  const upper = bound(to, 'to');
  return periods.filter((id) => {
    const period = parsePeriod(id)!;
    const position = (limit: { year: number | null; end: string }): number =>
      limit.year !== null
        ? reportYear(period) - limit.year
        : period.end < limit.end
          ? -1
          : period.end > limit.end
            ? 1
            : 0;
    return (lower === null || position(lower) >= 0) && (upper === null || position(upper) <= 0);
  });
}

function bound(text: string | undefined, name: 'from' | 'to'): { year: number | null; end: string } | null {
  if (text === undefined) return null;
  const period = requirePeriod(text, name);
  return { year: period.kind === 'year' ? reportYear(period) : null, end: period.end };
}

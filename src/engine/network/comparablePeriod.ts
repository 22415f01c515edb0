import { parsePeriod } from '../../domain/parsePeriod.ts';
import { reportYear } from '../../domain/reportYear.ts';

/** A quarter: figures of 30 September and 31 December may stand side by side, those of June and December may not. */
const MOST_DAYS = 92;

/**
 * Of some periods the one that may be set beside another city's: of the same kind and report year, and ending at most a
 * quarter apart; the nearest of these, of two equally near the earlier. Null if there is none.
 */
export function comparablePeriod(wanted: string, available: readonly string[]): string | null {
  if (available.includes(wanted)) return wanted;
  const own = parsePeriod(wanted)!;
  let best: string | null = null;
  let nearest = MOST_DAYS;
  for (const id of available) {
    const other = parsePeriod(id)!;
    if (other.kind !== own.kind || reportYear(other) !== reportYear(own)) continue;
    const days = Math.abs(Date.parse(other.end) - Date.parse(own.end)) / 86_400_000;
    if (days > nearest || (days === nearest && best !== null)) continue;
    best = id;
    nearest = days;
  }
  return best;
}

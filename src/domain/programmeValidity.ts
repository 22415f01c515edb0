import { parsePeriod } from './parsePeriod.ts';
import type { ProgrammeArea } from './programmeArea.ts';

/** Whether a period lies before a programme, in it, or after it; like boundary versions, by the period's last day. */
export type ProgrammeValidity = 'before' | 'valid' | 'after';

/**
 * A programme area has figures for all periods, since how it fared before and after is what a programme is judged by;
 * this says which of them fall into its time.
 */
export function programmeValidity(
  { validFrom, validTo }: Pick<ProgrammeArea, 'validFrom' | 'validTo'>,
  period: string,
): ProgrammeValidity {
  const { end } = parsePeriod(period)!;
  if (validFrom !== null && end < validFrom) return 'before';
  return validTo !== null && end > validTo ? 'after' : 'valid';
}

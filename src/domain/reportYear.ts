import type { Period } from './period.ts';

/**
 * The year under which a period is reported: that of its end; a school year counts under the year in which it begins,
 * as the autumn's school statistics do.
 */
export function reportYear(period: Period): number {
  return Number((period.kind === 'school_year' ? period.start : period.end).slice(0, 4));
}

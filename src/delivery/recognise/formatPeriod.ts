import type { PeriodSource } from '../../domain/deliveryFormat.ts';
import type { Finding } from '../../domain/finding.ts';
import { parsePeriod } from '../../domain/parsePeriod.ts';
import type { Period } from '../../domain/period.ts';
import { periodReader } from '../parse/periodReader.ts';

/** The period that a delivery format names for the whole file, itself or in the file's name; null where it names none. */
export function formatPeriod(
  source: PeriodSource | undefined,
  fileName: string,
): { readonly period: Period | null; readonly place: string; readonly findings: readonly Finding[] } | null {
  if (source?.fixed === undefined && source?.fileName === undefined) return null;
  const reader = periodReader(
    source.fixed === undefined
      ? { fileName: source.fileName!, ...(source.day === undefined ? {} : { day: source.day }) }
      : { fixed: source.fixed },
    fileName,
  );
  const id = reader.read('');
  return {
    period: id === null ? null : parsePeriod(id),
    place: source.fixed === undefined ? 'Dateiname, nach dem Lieferformat' : 'Lieferformat',
    findings:
      reader.problem === null ? [] : [{ check: 'unreadable-period', severity: 'error', message: reader.problem }],
  };
}

/** A bare year as the day that the format says it means. */
export function dayOfYear(period: Period | null, day: string | undefined): Period | null {
  if (period === null || day === undefined || !/^\d{4}$/.test(period.id)) return period;
  return parsePeriod(`${period.id}-${day}`);
}

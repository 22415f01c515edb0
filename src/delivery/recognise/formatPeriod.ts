import type { PeriodSource } from '../../domain/deliveryFormat.ts';
import type { Finding } from '../../domain/finding.ts';
import { parsePeriod } from '../../domain/parsePeriod.ts';
import type { Period } from '../../domain/period.ts';
import { periodReader } from '../parse/periodReader.ts';
import { quoted } from '../parse/quoted.ts';
import { namedPeriods, type PlacedText } from './namedPeriods.ts';

/**
 * The period that a delivery format names for the whole file, itself or in the file's name; null where it names none. A
 * period that an earlier file was answered with is not silently that of the next one: what this file says is told.
 */
export function formatPeriod(
  source: PeriodSource | undefined,
  fileName: string,
  texts: readonly PlacedText[],
): { readonly period: Period | null; readonly place: string; readonly findings: readonly Finding[] } | null {
  if (source?.fixed === undefined && source?.fileName === undefined) return null;
  const reader = periodReader(
    source.fixed === undefined
      ? { fileName: source.fileName!, ...(source.day === undefined ? {} : { day: source.day }) }
      : { fixed: source.fixed },
    fileName,
  );
  const id = reader.read('');
  const period = id === null ? null : parsePeriod(id);
  return {
    period,
    place: source.fixed === undefined ? 'Dateiname, nach dem Lieferformat' : 'Lieferformat',
    findings:
      reader.problem !== null
        ? [{ check: 'unreadable-period', severity: 'error', message: reader.problem }]
        : source.fixed === undefined
          ? []
          : otherPeriods(period!, texts),
  };
}

function otherPeriods(fixed: Period, texts: readonly PlacedText[]): Finding[] {
  const named = namedPeriods(texts);
  if (named.length === 0 || named.some(({ period }) => period.start <= fixed.end && fixed.start <= period.end))
    return [];
  const all = [...new Set(named.map(({ period, place }) => `${quoted(period.id)} (${place})`))].slice(0, 5).join(', ');
  return [
    {
      check: 'period-told-otherwise',
      severity: 'warning',
      message: `Das Lieferformat legt ${quoted(fixed.id)} als Berichtszeit fest, die Datei nennt ${all}. Gelesen wurde alles für ${quoted(fixed.id)}; ist es die Datei einer anderen Zeit, so ist die Festlegung zu ändern.`,
    },
  ];
}

/** A bare year as the day that the format says it means. */
export function dayOfYear(period: Period | null, day: string | undefined): Period | null {
  if (period === null || day === undefined || !/^\d{4}$/.test(period.id)) return period;
  return parsePeriod(`${period.id}-${day}`);
}

import type { Finding } from '../../domain/finding.ts';
import type { Period } from '../../domain/period.ts';
import { quoted } from '../parse/quoted.ts';
import { namedPeriods, type PlacedText } from './namedPeriods.ts';

/**
 * The period of a table whose rows and columns name none, from its titles, its sheet's name or the file's name. Several
 * that contain one another give the most precise; several that do not give a question.
 */
export function filePeriod(texts: readonly PlacedText[]): {
  readonly period: Period | null;
  readonly place: string;
  readonly findings: readonly Finding[];
} {
  const found = namedPeriods(texts);
  if (found.length === 0) return { period: null, place: '', findings: [] };
  const [narrowest] = [...found].sort((a, b) => length(a.period) - length(b.period));
  const { period, place } = narrowest!;
  if (found.every((other) => other.period.start <= period.start && period.end <= other.period.end))
    return { period, place, findings: [] };
  const names = [...new Map(found.map((one) => [one.period.id, `${quoted(one.period.id)} (${one.place})`])).values()];
  return {
    period: null,
    place: '',
    findings: [
      {
        check: 'several-periods',
        severity: 'question',
        message: `Für welche Berichtszeit gelten die Werte? Genannt sind ${names.slice(0, 5).join(', ')}; Zeilen und Spalten sagen nichts dazu. Bitte im Lieferformat festlegen.`,
        question: {
          into: '/period/fixed',
          kind: 'period',
          choices: [...new Map(found.map((one) => [one.period.id, one])).values()].slice(0, 5).map((one) => ({
            value: one.period.id,
            label: one.period.id,
            consequence: `Alle Werte gelten für ${one.period.id} (${one.place}).`,
          })),
        },
      },
    ],
  };
}

function length(period: Period): number {
  return Date.parse(period.end) - Date.parse(period.start);
}

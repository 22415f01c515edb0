import type { Finding } from '../../domain/finding.ts';
import { parsePeriod } from '../../domain/parsePeriod.ts';
import type { Period } from '../../domain/period.ts';
import { quoted } from '../parse/quoted.ts';
import { findPeriods } from '../periods/findPeriod.ts';

/** Dates of printing and publishing say nothing about the figures. */
const ABOUT_THE_PAPER =
  /erstellt|gedruckt|abgerufen|abruf|veröffentlicht|erschienen|druckdatum|ausgabedatum|herausgegeben|exportiert|©|copyright|gebietsstand|generated|created/i;

export interface PlacedText {
  readonly text: string;
  /** German, for the protocol: "Dateiname", "Zeile 2". */
  readonly place: string;
}

/**
 * The period of a table whose rows and columns name none, from its titles, its sheet's name or the file's name. Several
 * that contain one another give the most precise; several that do not give a question.
 */
export function filePeriod(texts: readonly PlacedText[]): {
  readonly period: Period | null;
  readonly place: string;
  readonly findings: readonly Finding[];
} {
  const found = texts
    .filter(({ text }) => !ABOUT_THE_PAPER.test(text))
    .flatMap(({ text, place }) =>
      findPeriods(text.replace(/\.(csv|xlsx|ods|txt|tsv)$/i, '')).map(({ id }) => ({
        period: parsePeriod(id)!,
        place,
      })),
    );
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

import type { Period, PeriodKind } from '../domain/period.ts';
import { periodText } from '../domain/periodText.ts';

const AT: Readonly<Record<PeriodKind, string>> = {
  reference_date: 'am',
  year: 'im Jahr',
  half_year: 'im',
  quarter: 'im',
  month: 'im',
  school_year: 'im',
  pooled_years: 'in den Jahren',
};

const UNTIL: Readonly<Record<PeriodKind, string>> = {
  reference_date: 'bis zum',
  year: 'bis',
  half_year: 'bis zum',
  quarter: 'bis zum',
  month: 'bis',
  school_year: 'bis zum',
  pooled_years: 'bis zum Zeitraum',
};

/**
 * The Lesehilfe of an indicator for one area, period and finished value text ("17,9 %"). The preposition before {zeit}
 * follows the period that was delivered: "am 31.12.2021", "im Jahr 2021", "im Schuljahr 2021/22", "in den Jahren 2019 bis 2021".
 */
export function renderLesehilfe(lesehilfe: string, area: string, period: Period, value: string): string {
  return lesehilfe.replaceAll(
    /(?:\b(am|im Jahr|im|in den Jahren|bis zum|bis) )?\{zeit\}|\{gebiet\}|\{wert\}/gi,
    (match, preposition: string | undefined) => {
      if (match === '{gebiet}') return area;
      if (match === '{wert}') return value;
      if (preposition === undefined) return periodText(period);
      const fitting = (/^bis/i.test(preposition) ? UNTIL : AT)[period.kind];
      const capital = preposition[0] !== preposition[0]?.toLowerCase();
      return `${capital ? fitting[0]?.toUpperCase() + fitting.slice(1) : fitting} ${periodText(period)}`;
    },
  );
}

import { germanPeriod } from './germanPeriod.ts';

/** The Lesehilfe of an indicator as a finished sentence; the preposition before {zeit} follows the kind of the period. */
export function fillLesehilfe(lesehilfe: string, area: string, period: string, value: string): string {
  const { text, at, until } = germanPeriod(period);
  return lesehilfe.replaceAll(
    /(?:\b(am|im Jahr|im|in den Jahren|bis zum|bis) )?\{zeit\}|\{gebiet\}|\{wert\}/gi,
    (match, preposition: string | undefined) => {
      if (match === '{gebiet}') return area;
      if (match === '{wert}') return value;
      if (preposition === undefined) return text;
      const fitting = /^bis/i.test(preposition) ? until : at;
      const capital = preposition[0] !== preposition[0]?.toLowerCase();
      return capital ? `${fitting[0]?.toUpperCase()}${fitting.slice(1)}` : fitting;
    },
  );
}

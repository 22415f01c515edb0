import { parsePeriod } from '../../domain/parsePeriod.ts';
import { periodText } from '../../domain/periodText.ts';
import type { Check } from './check.ts';

/** Figures for a time in which the Gebietsstand is not valid: told, since some offices deliver on one drawing throughout. */
export const periodOutsideBoundary: Check = {
  id: 'period-outside-boundary',
  stage: 'consistency',
  title: 'Berichtszeit außerhalb der Gültigkeit des Gebietsstands',
  *run({ table, boundary, fileName }) {
    const used = new Set(table.period.subarray(0, table.length));
    for (const number of used) {
      const text = table.periods.texts[number]!;
      const period = parsePeriod(text)!;
      if (period.end >= (boundary.validFrom ?? '') && period.end <= (boundary.validTo ?? '9999')) continue;
      yield {
        check: 'period-outside-boundary',
        severity: 'warning',
        file: fileName,
        period: text,
        message: `Der Gebietsstand „${boundary.id}“ gilt ${[day(boundary.validTo === null ? 'ab' : 'vom', boundary.validFrom), day('bis', boundary.validTo)].join(' ').trim()}; die Datei enthält Werte für ${periodText(period)}.`,
      };
    }
  },
};

function day(word: string, date: string | null): string {
  return date === null ? '' : `${word} ${periodText(parsePeriod(date)!)}`;
}

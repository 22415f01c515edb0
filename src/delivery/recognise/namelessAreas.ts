import type { FindingList } from '../../domain/findingList.ts';
import type { BookedArea } from './areaBook.ts';
import type { AreaTotal } from './areaTotals.ts';
import type { Layout } from './layout.ts';

/**
 * What rows without key and name are: the total where they hold the sums of the areas, else what could not be placed,
 * as long as they stay below those sums. A file that names no areas at all is about the whole city.
 */
export function namelessAreas(
  areas: readonly BookedArea[],
  totals: readonly AreaTotal[],
  layout: Layout,
  findings: FindingList,
): BookedArea[] {
  return areas.map((area, i) => {
    if (area.state !== 'nameless') return area;
    if (layout.wholeCity) return { ...area, key: 'gesamt', state: 'total' };
    const at = { row: area.row, column: area.column + 1 };
    const total = totals.find((one) => one.area === i);
    if (total !== undefined && total.checked > 0) {
      if (total.held * 10 >= total.checked * 9) {
        findings.add({
          check: 'nameless-rows',
          severity: 'note',
          ...at,
          message: `Zeilen ohne Schlüssel und Namen sind die Gesamtzahl: ${total.held} von ${total.checked} Werten sind die Summe der Gebiete.`,
        });
        return { ...area, key: 'gesamt', state: 'total' };
      }
      if (total.held === 0 && total.below === total.checked) {
        findings.add({
          check: 'nameless-rows',
          severity: 'note',
          ...at,
          message: `Zeilen ohne Schlüssel und Namen sind „nicht zuzuordnen“: Keiner von ${total.checked} Werten ist die Summe der Gebiete, alle liegen darunter.`,
        });
        return { ...area, key: 'nicht-zuzuordnen', state: 'not_assignable' };
      }
    }
    findings.add({
      check: 'nameless-rows',
      severity: 'question',
      ...at,
      message: `Wofür stehen die Zeilen ohne Schlüssel und Namen? ${total === undefined || total.checked === 0 ? 'Keine Summe lässt sich prüfen.' : `${total.held} von ${total.checked} Werten sind die Summe der Gebiete.`} Entweder für die Gesamtzahl, für „nicht zuzuordnen“ oder für das Gebiet der Zeile darüber. Sie wurden nicht gelesen.`,
      question: {
        into: '/area/aliases/',
        kind: 'choice',
        choices: [
          { value: 'gesamt', label: 'Stadt insgesamt', consequence: 'Die Zeilen sind die Gesamtzahl.' },
          {
            value: 'nicht-zuzuordnen',
            label: 'nicht zuzuordnen',
            consequence: 'Die Werte zählen zur Stadt, aber zu keinem Gebiet.',
          },
          { value: '', label: 'weglassen', consequence: 'Die Zeilen werden nicht gelesen.' },
        ],
      },
    });
    return area;
  });
}

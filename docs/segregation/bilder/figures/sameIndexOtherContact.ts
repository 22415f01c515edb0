import { type CityMap, squareCity } from '../city/cityMap.ts';
import { indexOf } from '../city/indexOf.ts';
import { drawPanels } from '../drawing/drawPanels.ts';
import type { Figure } from '../drawing/svg.ts';

/** Evenness and exposure are two things: the same D with a small and a large group. */
export function sameIndexOtherContact(): Figure {
  const block = (inside: number, outside: number): CityMap =>
    squareCity({ columns: 8 }, (column, row) =>
      column >= 2 && column <= 5 && row >= 2 && row <= 5 ? inside : outside,
    );
  const cities: readonly (readonly [string, CityMap])[] = [
    ['Kleine Gruppe', block(10, 2)],
    ['Große Gruppe', block(49, 13)],
  ];
  return drawPanels({
    name: 'gleich-verteilt-anderer-kontakt',
    title: 'Gleicher Segregationsindex, anderer Kontakt',
    description:
      'Zwei Stadtpläne mit 64 Gebieten und demselben Segregationsindex D. Links ist die Gruppe klein, ihre Angehörigen leben überall unter anderen. Rechts ist sie groß und lebt viel mehr unter sich; die Isolation ist entsprechend höher.',
    darkest: 0.6,
    label: (panel, unit) => String(cities[panel]![1][unit]!.members),
    panels: cities.map(([heading, city]) => ({
      heading,
      city,
      values: [
        ['Segregationsindex D', indexOf(city, 'oneGroup.dissimilarity')],
        ['Isolation', indexOf(city, 'oneGroup.isolation')],
        ['Interaktion', indexOf(city, 'oneGroup.interaction')],
        ['Korrelationsverhältnis', indexOf(city, 'oneGroup.correlationRatio')],
      ],
    })),
    note: 'Die Zahlen in den Gebieten: Angehörige der Gruppe je 100 Einwohner.',
  });
}

import { type CityMap, squareCity } from '../city/cityMap.ts';
import { indexOf } from '../city/indexOf.ts';
import { drawPanels } from '../drawing/drawPanels.ts';
import type { Figure } from '../drawing/svg.ts';

/** The same group, spread evenly, in a gradient, and kept wholly apart. */
export function evenOrSeparated(): Figure {
  const values = (city: CityMap): (readonly [string, number])[] => [
    ['Segregationsindex D', indexOf(city, 'oneGroup.dissimilarity')],
    ['Gini-Koeffizient', indexOf(city, 'oneGroup.gini')],
    ['Informationsindex H', indexOf(city, 'oneGroup.theilH')],
    ['Isolation', indexOf(city, 'oneGroup.isolation')],
  ];
  const cities: readonly (readonly [string, CityMap])[] = [
    ['Gleichmäßig verteilt', squareCity({ columns: 8 }, () => 25)],
    ['Gefälle von West nach Ost', squareCity({ columns: 8 }, (column) => 46 - 6 * column)],
    ['Vollständig getrennt', squareCity({ columns: 8 }, (column) => (column < 2 ? 100 : 0))],
  ];
  return drawPanels({
    name: 'gleichmaessig-getrennt',
    title: 'Dieselbe Gruppe, dreimal anders verteilt',
    description:
      'Drei Stadtpläne aus 64 gleich großen Gebieten mit je 100 Einwohnern. Links hat jedes Gebiet denselben Anteil der Gruppe, in der Mitte sinkt der Anteil von West nach Ost, rechts lebt die Gruppe allein in zwei Spalten. Die Maße der Gleichmäßigkeit steigen von 0 bis 1.',
    darkest: 1,
    panels: cities.map(([heading, city]) => ({ heading, city, values: values(city) })),
  });
}

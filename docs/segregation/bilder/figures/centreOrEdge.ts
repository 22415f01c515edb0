import { type CityMap, squareCity } from '../city/cityMap.ts';
import { indexOf } from '../city/indexOf.ts';
import { drawPanels } from '../drawing/drawPanels.ts';
import type { Figure } from '../drawing/svg.ts';

const inner = (place: number): boolean => place >= 2 && place <= 5;
const corner = (place: number): boolean => place <= 1 || place >= 6;

/** Equally segregated, once in the middle and once at the corners. */
export function centreOrEdge(): Figure {
  const cities: readonly (readonly [string, CityMap])[] = [
    ['In der Mitte', squareCity({ columns: 8 }, (column, row) => (inner(column) && inner(row) ? 70 : 10))],
    ['Am Rand', squareCity({ columns: 8 }, (column, row) => (corner(column) && corner(row) ? 70 : 10))],
  ];
  return drawPanels({
    name: 'zentrum-rand',
    title: 'Gleich stark getrennt, aber nicht am selben Ort',
    description:
      'Zwei Stadtpläne mit 64 Gebieten. Links leben die Menschen der Gruppe vor allem in den 16 Gebieten der Mitte, rechts in 16 Gebieten an den vier Ecken. D ist gleich, die Zentralisierung hat das andere Vorzeichen.',
    darkest: 0.8,
    panels: cities.map(([heading, city]) => ({
      heading,
      city,
      values: [
        ['Segregationsindex D', indexOf(city, 'oneGroup.dissimilarity')],
        ['Relative Zentralisierung RCE', indexOf(city, 'spatial.relativeCentralization')],
        ['Absolute Zentralisierung ACE', indexOf(city, 'spatial.absoluteCentralization')],
      ],
    })),
    note: 'Zentrum ist hier die Mitte des Plans. Ein anderes Zentrum ergibt andere Werte.',
  });
}

import { nestedSegregation } from '../../../../src/core/segregation/change/nestedSegregation.ts';
import { type CityMap, squareCity } from '../city/cityMap.ts';
import { drawCity, drawLegend } from '../drawing/drawCity.ts';
import { germanNumber } from '../drawing/germanNumber.ts';
import { BLUE, DARK, type Figure, INK, PALE, path, rect, svgDocument, text } from '../drawing/svg.ts';

/** The same H, once between the districts and once within them. */
export function betweenOrWithin(): Figure {
  const cities: readonly (readonly [string, CityMap])[] = [
    ['Zwischen den Bezirken', squareCity({ columns: 4 }, (column) => (column < 2 ? 40 : 10))],
    ['Innerhalb der Bezirke', squareCity({ columns: 4 }, (_, row) => (row < 2 ? 40 : 10))],
    ['Beides', squareCity({ columns: 4 }, (column, row) => [49, 36, 19, 8][column]! + (row % 2 === 0 ? 6 : -6))],
  ];
  const size = 220;
  const body = cities.flatMap(([heading, city], k) => {
    const x = 20 + 290 * k;
    const columns = [city.map(({ members }) => members), city.map(({ members, people }) => people - members)];
    const west = city.map(({ left }) => (left < 1 ? 0 : 1));
    const { total, between, within } = nestedSegregation(columns, west).value!;
    const share = between.theilH / total.theilH;
    return [
      text(x, 70, heading, { size: 15, weight: 600 }),
      drawCity(city, { x, y: 84, size, darkest: 0.6, label: (unit) => String(city[unit]!.members) }),
      path(
        [
          [x + size / 2, 78],
          [x + size / 2, 84 + size + 6],
        ],
        { stroke: INK, width: 3 },
      ),
      text(x, 340, 'H der ganzen Stadt'),
      text(x + size, 340, germanNumber(total.theilH, 3), { anchor: 'end', weight: 600 }),
      text(x, 362, 'davon zwischen'),
      text(x + size, 362, germanNumber(between.theilH, 3), { anchor: 'end', weight: 600 }),
      text(x, 384, 'davon innerhalb'),
      text(x + size, 384, germanNumber(within.theilH, 3), { anchor: 'end', weight: 600 }),
      rect(x, 398, size, 16, PALE),
      rect(x, 398, size * share, 16, BLUE),
    ];
  });
  return svgDocument(
    'zwischen-innerhalb',
    { width: 860, height: 490 },
    {
      title: 'Zwischen den Bezirken oder innerhalb?',
      description:
        'Drei Stadtpläne aus zwei Bezirken, West und Ost, mit je acht Gebieten. Im ersten unterscheiden sich die Bezirke, im zweiten nur die Gebiete in ihnen, im dritten beides. Der Informationsindex H zerfällt in den Teil zwischen den Bezirken und den Teil innerhalb.',
    },
    [
      ...body,
      rect(20, 433, 18, 16, BLUE),
      text(46, 446, 'zwischen den Bezirken', { fill: DARK }),
      rect(230, 433, 18, 16, PALE),
      text(256, 446, 'innerhalb der Bezirke', { fill: DARK }),
      text(440, 446, 'Dicker Strich: Grenze der beiden Bezirke'),
      drawLegend(20, 476, 'Angehörige je 100 Einwohner:', 0.6, ['0', '60']),
    ],
  );
}

import { type CityMap, squareCity } from '../city/cityMap.ts';
import { indexOf } from '../city/indexOf.ts';
import { drawPanels } from '../drawing/drawPanels.ts';
import type { Figure } from '../drawing/svg.ts';

/** People of the same city summed up to larger units. */
function summedUp(city: CityMap, columns: number, factor: number): CityMap {
  const kilometres = city[0]!.width * factor;
  const rows = columns / factor;
  const sum = (column: number, row: number, pick: (unit: CityMap[number]) => number): number => {
    let all = 0;
    for (let y = 0; y < factor; y += 1)
      for (let x = 0; x < factor; x += 1) all += pick(city[(row * factor + y) * columns + column * factor + x]!);
    return all;
  };
  return squareCity({ columns: rows, kilometres, people: city[0]!.people * factor * factor }, (column, row) =>
    sum(column, row, ({ members }) => members),
  );
}

/** The same people counted in small, middle and large units. */
export function unitSize(): Figure {
  // A gradient across the city, and blocks of flats scattered in it.
  const fine = squareCity({ columns: 8 }, (column, row) => {
    const block = (3 * column + 5 * row) % 7 === 0 ? 40 : 0;
    return 5 + 3 * column + block;
  });
  const cities: readonly (readonly [string, CityMap])[] = [
    ['64 Baublöcke', fine],
    ['16 Viertel', summedUp(fine, 8, 2)],
    ['4 Stadtbezirke', summedUp(fine, 8, 4)],
  ];
  return drawPanels({
    name: 'gebietsebene',
    title: 'Dieselben Menschen, andere Gebiete',
    description:
      'Dreimal dieselbe Stadt: in 64 kleinen, 16 mittleren und 4 großen Gebieten ausgezählt. Je größer die Gebiete, desto blasser die Unterschiede und desto kleiner die Indizes.',
    darkest: 0.6,
    panels: cities.map(([heading, city]) => ({
      heading,
      city,
      values: [
        ['Segregationsindex D', indexOf(city, 'oneGroup.dissimilarity')],
        ['Informationsindex H', indexOf(city, 'oneGroup.theilH')],
        ['Isolation', indexOf(city, 'oneGroup.isolation')],
      ],
    })),
    note: 'Niemand ist umgezogen. Nur Werte derselben Gebietsebene darf man vergleichen.',
  });
}

import { seededRandom } from '../../../../src/core/numeric/seededRandom.ts';
import { gearysC } from '../../../../src/core/spatial/gearysC.ts';
import { getisOrdG } from '../../../../src/core/spatial/getisOrdG.ts';
import { moransI } from '../../../../src/core/spatial/moransI.ts';
import { weightsOfContiguity } from '../../../../src/core/spatial/weightsOfContiguity.ts';
import { type CityMap, squareCity } from '../city/cityMap.ts';
import { placesOf } from '../city/indexOf.ts';
import { drawPanels } from '../drawing/drawPanels.ts';
import type { Figure } from '../drawing/svg.ts';

/** The same 64 shares in three orders: clustered, by chance, alternating. */
export function threePatterns(): Figure {
  const shares = Array.from({ length: 64 }, (_, k) => 5 + Math.floor(k / 2));
  const strewn = [...shares];
  const random = seededRandom('muster');
  for (let k = strewn.length - 1; k > 0; k -= 1) {
    const other = random.integer(k + 1);
    [strewn[k], strewn[other]] = [strewn[other]!, strewn[k]!];
  }
  // Along the diagonals from one corner to the other, lowest shares first.
  const places = shares.map((_, k) => k).sort((a, b) => (a % 8) + (a >> 3) - (b % 8) - (b >> 3) || a - b);
  const clustered = new Array<number>(64);
  places.forEach((place, rank) => {
    clustered[place] = shares[rank]!;
  });
  // High shares on the white squares, low ones on the black.
  const alternating = new Array<number>(64);
  const white = places.filter((k) => ((k % 8) + (k >> 3)) % 2 === 0);
  const black = places.filter((k) => ((k % 8) + (k >> 3)) % 2 === 1);
  [...black, ...white].forEach((place, rank) => {
    alternating[place] = shares[rank]!;
  });
  const map = (values: readonly number[]): CityMap =>
    squareCity({ columns: 8 }, (column, row) => values[row * 8 + column]!);
  const cities: readonly (readonly [string, CityMap])[] = [
    ['Geballt', map(clustered)],
    ['Zufällig verstreut', map(strewn)],
    ['Abwechselnd', map(alternating)],
  ];
  return drawPanels({
    name: 'moran-geary-getis',
    title: 'Dieselben 64 Anteile, dreimal anders angeordnet',
    description:
      'Drei Stadtpläne mit denselben 64 Anteilen. Links steigen sie von einer Ecke zur anderen, in der Mitte sind sie zufällig verstreut, rechts wechseln hohe und niedrige ab. Darunter stehen Morans I, Gearys C und das allgemeine G von Getis und Ord.',
    darkest: 0.4,
    digits: 3,
    panels: cities.map(([heading, city]) => {
      const weights = weightsOfContiguity(placesOf(city).contiguity, 'rook');
      const values = city.map(({ members, people }) => members / people);
      const [i, c, g] = [moransI, gearysC, getisOrdG].map((index) => index(values, weights).value!);
      return {
        heading,
        city,
        values: [
          ['Morans I', i!.statistic],
          ['erwartet bei Zufall', i!.expectation],
          ['Gearys C', c!.statistic],
          ['erwartet bei Zufall', c!.expectation],
          ['G von Getis und Ord', g!.statistic],
          ['erwartet bei Zufall', g!.expectation],
        ],
      };
    }),
  });
}

import { moransI } from '../../../../src/core/spatial/moransI.ts';
import { weightsOfContiguity } from '../../../../src/core/spatial/weightsOfContiguity.ts';
import { type CityMap, squareCity } from '../city/cityMap.ts';
import { indexOf, placesOf } from '../city/indexOf.ts';
import { drawPanels } from '../drawing/drawPanels.ts';
import type { Figure } from '../drawing/svg.ts';

function moran(city: CityMap): number {
  const shares = city.map(({ members, people }) => members / people);
  return moransI(shares, weightsOfContiguity(placesOf(city).contiguity, 'rook')).value!.statistic;
}

/** The checkerboard problem: D does not see where the units lie. */
export function checkerboardOrBlock(): Figure {
  const cities: readonly (readonly [string, CityMap])[] = [
    ['Schachbrett', squareCity({ columns: 8 }, (column, row) => ((column + row) % 2 === 0 ? 50 : 0))],
    ['Ein Block', squareCity({ columns: 8 }, (column) => (column < 4 ? 50 : 0))],
  ];
  return drawPanels({
    name: 'schachbrett-block',
    title: 'Gleicher Segregationsindex, andere Stadt',
    description:
      'Zwei Stadtpläne mit 64 Gebieten. In beiden hat die Hälfte der Gebiete 50 Prozent Gruppe, die andere keine. Links wechseln sie wie auf dem Schachbrett, rechts bilden sie einen Block. Der Segregationsindex D ist gleich, die räumlichen Maße unterscheiden sich.',
    darkest: 0.6,
    digits: 3,
    panels: cities.map(([heading, city]) => ({
      heading,
      city,
      values: [
        ['Segregationsindex D', indexOf(city, 'oneGroup.dissimilarity')],
        ['D, nachbarschaftsbereinigt', indexOf(city, 'spatial.dissimilarityAdjusted.rook')],
        ['Räumliche Nähe SP', indexOf(city, 'spatial.spatialProximity')],
        ['Absolute Klumpung ACL', indexOf(city, 'spatial.absoluteClustering')],
        ['Morans I', moran(city)],
      ],
    })),
    note: 'D schaut nur in die Gebiete hinein. Wo sie liegen, sieht es nicht.',
  });
}

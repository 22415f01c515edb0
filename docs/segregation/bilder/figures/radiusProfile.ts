import { groupTable } from '../../../../src/core/segregation/groupTable.ts';
import { environment } from '../../../../src/core/segregation/kernel/environment.ts';
import { macroMicroRatio } from '../../../../src/core/segregation/kernel/macroMicroRatio.ts';
import { makeKernel } from '../../../../src/core/segregation/kernel/makeKernel.ts';
import { spatialTheilH } from '../../../../src/core/segregation/kernel/spatialTheilH.ts';
import { type CityMap, squareCity } from '../city/cityMap.ts';
import { placesOf } from '../city/indexOf.ts';
import { chart } from '../drawing/chart.ts';
import { drawCity } from '../drawing/drawCity.ts';
import { germanNumber } from '../drawing/germanNumber.ts';
import { BLUE, DARK, type Figure, GREY, path, svgDocument, text } from '../drawing/svg.ts';

const SMALL = 0.5;
const LARGE = 1;

/** Spatial H by the radius of the surroundings, for patterns of three sizes. */
export function radiusProfile(): Figure {
  const checks = (cells: number): CityMap =>
    squareCity({ columns: 16, kilometres: 0.25 }, (column, row) =>
      (Math.floor(column / cells) + Math.floor(row / cells)) % 2 === 0 ? 50 : 0,
    );
  const cities = [
    { name: 'Häuserblocks', city: checks(1), stroke: '#6ca3d3' },
    { name: 'Viertel', city: checks(4), stroke: BLUE },
    {
      name: 'Stadthälften',
      city: squareCity({ columns: 16, kilometres: 0.25 }, (column) => (column < 8 ? 50 : 0)),
      stroke: DARK,
    },
  ];
  const { x, y } = placesOf(cities[0]!.city);
  const spatialH = (city: CityMap, radius: number) => {
    const table = groupTable([city.map(({ members }) => members), city.map((unit) => unit.people - unit.members)]);
    return spatialTheilH(table, environment(table, x, y, makeKernel('biweight', radius)).value!);
  };
  const radii = Array.from({ length: 38 }, (_, k) => 0.15 + 0.05 * k);
  const drawn = chart(
    { x: 70, y: 300, width: 560, height: 250 },
    { from: 0, to: 2, ticks: [0, 0.5, 1, 1.5, 2], digits: 1, title: 'Radius der Umgebung in Kilometern' },
    { from: 0, to: 0.4, ticks: [0, 0.1, 0.2, 0.3, 0.4], digits: 1, title: 'Räumlicher Informationsindex H' },
  );
  return svgDocument(
    'umgebung-radius',
    { width: 860, height: 620 },
    {
      title: 'Wie groß sind die Flecken? H nach dem Radius der Umgebung',
      description:
        'Drei Stadtpläne mit gleichem Segregationsindex: Wechsel von Häuserblock zu Häuserblock, von Viertel zu Viertel und zwei Stadthälften. Darunter der räumliche Informationsindex H nach dem Radius der Umgebung. Je größer die Flecken, desto langsamer sinkt H.',
    },
    [
      ...cities.flatMap(({ name, city }, k) => [
        text(70 + 210 * k, 70, name, { size: 15, weight: 600 }),
        drawCity(city, { x: 70 + 210 * k, y: 82, size: 150, darkest: 0.6 }),
      ]),
      drawn.frame,
      ...cities.flatMap(({ name, city, stroke }, k) => {
        const ratio = macroMicroRatio(spatialH(city, SMALL), spatialH(city, LARGE)).value!;
        const points = radii.map((radius): [number, number] => [
          drawn.across(radius),
          drawn.up(spatialH(city, radius).value!),
        ]);
        const row = 330 + 66 * k;
        return [
          path(points, { stroke, width: 2.5 }),
          path(
            [
              [652, row - 5],
              [680, row - 5],
            ],
            { stroke, width: 4 },
          ),
          text(690, row, name, { weight: 600 }),
          text(690, row + 22, `${germanNumber(LARGE, 0)} km zu ${germanNumber(SMALL, 1)} km: ${germanNumber(ratio)}`),
        ];
      }),
      text(652, 540, 'Verhältnis groß zu klein:', { fill: GREY }),
      text(652, 560, 'nahe 1 = große Flecken', { fill: GREY }),
    ],
  );
}

import { binomialDraw } from '../../../../src/core/numeric/binomialDraw.ts';
import { seededRandom } from '../../../../src/core/numeric/seededRandom.ts';
import { groupCounts } from '../../../../src/core/segregation/groupCounts.ts';
import { dissimilarityExpected } from '../../../../src/core/segregation/oneGroup/dissimilarityExpected.ts';
import { squareCity } from '../city/cityMap.ts';
import { indexOf } from '../city/indexOf.ts';
import { chart } from '../drawing/chart.ts';
import { drawCity, drawLegend } from '../drawing/drawCity.ts';
import { germanNumber } from '../drawing/germanNumber.ts';
import { BLUE, DARK, type Figure, GREY, path, svgDocument, text } from '../drawing/svg.ts';

/** The expected D of a city without segregation, by people per unit. */
function expected(people: number, share: number): number {
  const units = 1000;
  const members = (units * people * share) / units;
  return dissimilarityExpected(groupCounts(new Array(units).fill(members), new Array(units).fill(people))).value!;
}

/** What chance alone does to D where units are small or the group is rare. */
export function chanceBaseline(): Figure {
  const random = seededRandom('zufall');
  const people = 20;
  const city = squareCity({ columns: 8, people }, () => binomialDraw(people, 0.1, random));
  const d = indexOf(city, 'oneGroup.dissimilarity');
  const baseline = indexOf(city, 'oneGroup.dissimilarityExpected');
  const modified = indexOf(city, 'oneGroup.dissimilarityModified');
  const sizes = Array.from({ length: 61 }, (_, k) => Math.round(10 * 100 ** (k / 60)));
  const drawn = chart(
    { x: 420, y: 96, width: 330, height: 288 },
    { from: 10, to: 1000, ticks: [10, 30, 100, 300, 1000], title: 'Einwohner je Gebiet', logarithmic: true },
    { from: 0, to: 0.7, ticks: [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7], digits: 1, title: 'D allein durch Zufall' },
  );
  const curves = [
    { share: 0.05, stroke: '#6ca3d3' },
    { share: 0.1, stroke: BLUE },
    { share: 0.3, stroke: DARK },
  ].flatMap(({ share, stroke }, k) => {
    const points = sizes.map((size): [number, number] => [drawn.across(size), drawn.up(expected(size, share))]);
    return [
      path(points, { stroke, width: 2.5 }),
      path(
        [
          [600, 120 + 24 * k],
          [628, 120 + 24 * k],
        ],
        { stroke, width: 4 },
      ),
      text(638, 125 + 24 * k, `${germanNumber(100 * share, 0)} % Gruppe`),
    ];
  });
  return svgDocument(
    'zufall',
    { width: 820, height: 520 },
    {
      title: 'Kleine Gebiete täuschen Segregation vor',
      description:
        'Links eine Stadt aus 64 Gebieten mit je 20 Einwohnern, in der jede Person mit 10 Prozent Wahrscheinlichkeit zur Gruppe gehört, ganz gleich wo sie wohnt. D ist trotzdem weit über 0. Rechts der Wert, den D allein durch Zufall hat, nach Einwohnern je Gebiet und Anteil der Gruppe: Er sinkt mit der Größe der Gebiete.',
    },
    [
      text(20, 70, 'Je 20 Einwohner, ausgelost', { size: 15, weight: 600 }),
      drawCity(city, { x: 20, y: 84, size: 300, darkest: 0.4, label: (unit) => String(city[unit]!.members) }),
      text(20, 412, 'Segregationsindex D'),
      text(320, 412, germanNumber(d), { anchor: 'end', weight: 600 }),
      text(20, 434, 'erwartet bei Zufall', { fill: GREY }),
      text(320, 434, germanNumber(baseline), { anchor: 'end' }),
      text(20, 456, 'D über den Zufall hinaus'),
      text(320, 456, germanNumber(modified), { anchor: 'end', weight: 600 }),
      drawLegend(20, 498, 'Anteil im Gebiet:', 0.4),
      drawn.frame,
      ...curves,
      text(386, 456, 'Waagrecht: jeder Schritt verdreifacht etwa die Einwohner.', { fill: GREY }),
    ],
  );
}

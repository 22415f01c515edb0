import { groupAgainstRest } from '../../../../src/core/segregation/groupAgainstRest.ts';
import { groupTable } from '../../../../src/core/segregation/groupTable.ts';
import { dissimilarityContribution } from '../../../../src/core/segregation/local/dissimilarityContribution.ts';
import { locationQuotient } from '../../../../src/core/segregation/local/locationQuotient.ts';
import { dissimilarity } from '../../../../src/core/segregation/oneGroup/dissimilarity.ts';
import { squareCity } from '../city/cityMap.ts';
import { drawCity, drawLegend } from '../drawing/drawCity.ts';
import { germanNumber } from '../drawing/germanNumber.ts';
import { type Figure, GREY, svgDocument, text } from '../drawing/svg.ts';

/** Which units make the index: location quotients, and what each unit contributes to D. */
export function localMaps(): Figure {
  const members = [
    [60, 45, 20, 10, 8],
    [50, 40, 15, 10, 5],
    [20, 20, 20, 12, 10],
    [10, 12, 20, 25, 30],
    [5, 8, 10, 15, 20],
  ];
  // The corner in the north-west is a large estate.
  const city = squareCity({ columns: 5 }, (column, row) => members[row]![column]!).map((unit, k) =>
    k === 0 ? { ...unit, people: 300, members: 180 } : unit,
  );
  const table = groupTable([city.map((unit) => unit.members), city.map((unit) => unit.people - unit.members)]);
  const quotient = locationQuotient(table).value![0]!;
  const contribution = dissimilarityContribution(table).value!;
  const d = dissimilarity(groupAgainstRest(table, 0)).value!;
  const size = 300;
  const share = (unit: number): number => contribution[unit]! / d;
  const most = Math.max(...contribution) / d;
  const highest = Math.max(...quotient);
  return svgDocument(
    'lokal',
    { width: 700, height: 486 },
    {
      title: 'Welche Gebiete machen den Index?',
      description:
        'Zwei Pläne derselben Stadt aus 25 Gebieten. Links der Standortquotient jedes Gebiets, rechts sein Beitrag zum Segregationsindex D in Prozent. Das Gebiet links oben hat 300 statt 100 Einwohner: Sein Standortquotient ist nicht viel höher als der seiner Nachbarn, sein Beitrag aber sehr viel.',
    },
    [
      text(20, 70, 'Standortquotient', { size: 15, weight: 600 }),
      drawCity(city, {
        x: 20,
        y: 84,
        size,
        darkest: highest,
        value: (unit) => quotient[unit]!,
        label: (unit) => germanNumber(quotient[unit]!, 1),
      }),
      text(380, 70, `Beitrag zu D = ${germanNumber(d)}, in Prozent`, { size: 15, weight: 600 }),
      drawCity(city, {
        x: 380,
        y: 84,
        size,
        darkest: most,
        value: share,
        label: (unit) => germanNumber(100 * share(unit), 1),
      }),
      drawLegend(20, 420, 'LQ:', highest, ['0', germanNumber(highest, 1)]),
      drawLegend(380, 420, 'Beitrag:', most, ['0 %', `${germanNumber(100 * most, 0)} %`]),
      text(20, 460, 'Das Gebiet links oben hat 300 Einwohner, alle anderen haben 100.', { fill: GREY }),
    ],
  );
}

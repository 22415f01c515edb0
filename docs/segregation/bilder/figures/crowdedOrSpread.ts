import type { CityMap, Unit } from '../city/cityMap.ts';
import { indexOf } from '../city/indexOf.ts';
import { drawPanels } from '../drawing/drawPanels.ts';
import type { Figure } from '../drawing/svg.ts';

/** Four small, dense units in each of the four middle squares, large ones around them; 100 people everywhere. */
function denseCity(inSmall: (unit: number) => number, inLarge: number): CityMap {
  const units: Unit[] = [];
  let small = 0;
  for (let row = 0; row < 4; row += 1)
    for (let column = 0; column < 4; column += 1) {
      if (column < 1 || column > 2 || row < 1 || row > 2) {
        units.push({ left: column, top: row, width: 1, height: 1, people: 100, members: inLarge });
        continue;
      }
      for (let part = 0; part < 4; part += 1) {
        const left = column + (part % 2) / 2;
        const top = row + Math.floor(part / 2) / 2;
        units.push({ left, top, width: 0.5, height: 0.5, people: 100, members: inSmall(small) });
        small += 1;
      }
    }
  return units;
}

/** The same group crowded into small units, like everybody, and spread over the land. */
export function crowdedOrSpread(): Figure {
  const cities: readonly (readonly [string, CityMap])[] = [
    ['Auf wenig Fläche', denseCity(() => 40, 5)],
    ['Wie alle anderen', denseCity(() => 25, 25)],
    ['Auf viel Fläche', denseCity((unit) => 2 + (unit % 2), 55)],
  ];
  return drawPanels({
    name: 'wenig-viel-flaeche',
    title: 'Wie viel Fläche hat die Gruppe?',
    description:
      'Drei Stadtpläne mit 16 kleinen, dichten Gebieten in der Mitte und 12 großen am Rand, je 100 Einwohner. Links lebt die Gruppe vor allem in den kleinen Gebieten, in der Mitte wie alle anderen, rechts in den großen. Delta, absolute und relative Konzentration stehen darunter.',
    darkest: 0.6,
    panels: cities.map(([heading, city]) => ({
      heading,
      city,
      values: [
        ['Delta', indexOf(city, 'spatial.delta')],
        ['Absolute Konzentr. ACO', indexOf(city, 'spatial.absoluteConcentration')],
        ['Relative Konzentr. RCO', indexOf(city, 'spatial.relativeConcentration')],
        ['Segregationsindex D', indexOf(city, 'oneGroup.dissimilarity')],
      ],
    })),
    note: 'Delta ist auch in der Mitte nicht 0: Es misst gegen die Fläche, nicht gegen die übrigen Menschen.',
  });
}

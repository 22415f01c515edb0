import { groupTable } from '../../../../src/core/segregation/groupTable.ts';
import { multigroupTheilH } from '../../../../src/core/segregation/multigroup/multigroupTheilH.ts';
import { ordinalSegregation } from '../../../../src/core/segregation/ordinal/ordinalSegregation.ts';
import { drawGroupLegend, drawStacks } from '../drawing/drawStacks.ts';
import { germanNumber } from '../drawing/germanNumber.ts';
import { type Figure, GREY, svgDocument, text } from '../drawing/svg.ts';

/** Ordered groups: it matters which of them live together. */
export function orderedGroups(): Figure {
  const cities = [
    {
      heading: 'Mittlere leben bei niedrigen',
      columns: [
        [50, 50, 0],
        [50, 50, 0],
        [0, 0, 100],
      ],
    },
    {
      heading: 'Niedrige leben bei hohen',
      columns: [
        [50, 50, 0],
        [0, 0, 100],
        [50, 50, 0],
      ],
    },
  ];
  const width = 300;
  const body = cities.flatMap(({ heading, columns }, k) => {
    const x = 20 + 360 * k;
    const table = groupTable(columns);
    const rows = [
      ['H ohne Reihenfolge', multigroupTheilH(table).value!],
      ['Λ1 mit Reihenfolge', ordinalSegregation(table, 1).value!],
      ['Λ4 mit Reihenfolge', ordinalSegregation(table, 4).value!],
    ] as const;
    return [
      text(x, 70, heading, { size: 15, weight: 600 }),
      drawStacks(columns, { x, y: 84, width: width + 4, height: 180 }),
      ...rows.flatMap(([word, value], row) => [
        text(x, 296 + 22 * row, word),
        text(x + width, 296 + 22 * row, germanNumber(value), { anchor: 'end', weight: 600 }),
      ]),
    ];
  });
  return svgDocument(
    'geordnete-gruppen',
    { width: 700, height: 432 },
    {
      title: 'Bei geordneten Gruppen zählt, wer bei wem lebt',
      description:
        'Zwei Städte aus drei Vierteln mit denselben drei Einkommensgruppen. Links leben niedrige und mittlere Einkommen zusammen, rechts niedrige und hohe. Das gewöhnliche H ist in beiden gleich, die Maße für geordnete Gruppen unterscheiden sich.',
    },
    [
      ...body,
      drawGroupLegend(20, 386, ['niedriges', 'mittleres', 'hohes Einkommen'], 130),
      text(20, 416, 'Jede Säule ist ein Viertel mit 100 Menschen.', { fill: GREY }),
    ],
  );
}

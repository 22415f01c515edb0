import { groupTable } from '../../../../src/core/segregation/groupTable.ts';
import { multigroupIndices } from '../../../../src/core/segregation/registry/multigroupIndices.ts';
import { drawGroupLegend, drawStacks } from '../drawing/drawStacks.ts';
import { germanNumber } from '../drawing/germanNumber.ts';
import { type Figure, GREY, svgDocument, text } from '../drawing/svg.ts';

/** Diversity and segregation are two things: three cities of three groups. */
export function diverseOrSegregated(): Figure {
  const cities = [
    {
      heading: 'Vielfältig, gemischt',
      columns: [
        [34, 33, 33, 33],
        [33, 34, 33, 33],
        [33, 33, 34, 34],
      ],
    },
    {
      heading: 'Vielfältig, getrennt',
      columns: [
        [94, 33, 3, 3],
        [3, 34, 3, 93],
        [3, 33, 94, 4],
      ],
    },
    {
      heading: 'Einheitlich, gemischt',
      columns: [
        [90, 90, 90, 90],
        [5, 6, 5, 4],
        [5, 4, 5, 6],
      ],
    },
  ];
  const width = 250;
  const names = ['entropyNormalized', 'simpsonInteraction', 'theilH', 'dissimilarity'] as const;
  const words = ['Normierte Entropie', 'Simpsons Vielfalt', 'Informationsindex H', 'Dissimilarität D'];
  const body = cities.flatMap(({ heading, columns }, k) => {
    const x = 20 + 285 * k;
    const table = groupTable(columns);
    return [
      text(x, 70, heading, { size: 15, weight: 600 }),
      drawStacks(columns, { x, y: 84, width: width + 4, height: 200 }),
      ...names.flatMap((name, row) => {
        const value = multigroupIndices.find((index) => index.name === name)!.compute(table).value!;
        return [
          text(x, 316 + 22 * row, words[row]!),
          text(x + width, 316 + 22 * row, germanNumber(value), { anchor: 'end', weight: 600 }),
        ];
      }),
    ];
  });
  return svgDocument(
    'vielfalt-segregation',
    { width: 860, height: 474 },
    {
      title: 'Vielfalt der Stadt ist nicht Segregation in der Stadt',
      description:
        'Drei Städte aus vier Vierteln mit drei Gruppen, als gestapelte Säulen. Die erste ist vielfältig und gemischt, die zweite ebenso vielfältig, aber getrennt, die dritte einheitlich und gemischt. Die Entropie misst die Vielfalt der Stadt, H und D messen die Trennung.',
    },
    [
      ...body,
      drawGroupLegend(20, 424, ['Gruppe 1', 'Gruppe 2', 'Gruppe 3']),
      text(20, 456, 'Jede Säule ist ein Viertel mit 100 Menschen.', { fill: GREY }),
    ],
  );
}

import type { Outcome } from '../../../../src/core/outcome.ts';
import { indexChange } from '../../../../src/core/segregation/change/indexChange.ts';
import { groupCounts } from '../../../../src/core/segregation/groupCounts.ts';
import { dissimilarity } from '../../../../src/core/segregation/oneGroup/dissimilarity.ts';
import { FIVE_MEMBERS } from '../city/fiveQuarters.ts';
import { chart } from '../drawing/chart.ts';
import { germanNumber } from '../drawing/germanNumber.ts';
import { BLUE, DARK, type Figure, LINE, PALE, path, rect, svgDocument, text } from '../drawing/svg.ts';

const FIRST = { members: FIVE_MEMBERS, people: [100, 100, 100, 100, 100] };
const SECOND = { members: [58, 24, 10, 12, 10], people: [110, 100, 100, 100, 100] };

type City = { readonly members: readonly number[]; readonly people: readonly number[] };

const columnsOf = ({ members, people }: City): number[][] => [[...members], people.map((all, k) => all - members[k]!)];

/** D of a table of group and rest. */
function d([group, rest]: readonly ArrayLike<number>[]): Outcome {
  const total = Array.from(group!, (members, k) => members + rest![k]!);
  return dissimilarity(groupCounts(group!, total));
}

/** The change of D over five years, step by step from the first value to the second. */
export function changeParts(): Figure {
  const change = indexChange(d, columnsOf(FIRST), columnsOf(SECOND)).value!;
  const steps: readonly (readonly [string, string, number])[] = [
    ['Wohnmuster', 'wer wo lebt', change.structural],
    ['Gebiete', 'A ist gewachsen', change.unitMarginal + change.removals + change.additions],
    ['Gruppe', 'sie ist größer', change.groupMarginal],
  ];
  const percent = (share: number): string => `${germanNumber(100 * share, 1)} %`;
  const points = (share: number): string => `${share < 0 ? '−' : '+'}${germanNumber(Math.abs(100 * share), 1)}`;
  const { up, frame } = chart(
    { x: 70, y: 96, width: 680, height: 290 },
    { from: 0, to: 5, ticks: [], title: '' },
    { from: 36, to: 41, ticks: [36, 37, 38, 39, 40, 41], title: 'Segregationsindex D in Prozent' },
  );
  const column = (place: number): number => 70 + 136 * place + 22;
  const bar = (place: number, from: number, to: number, fill: string): string => {
    const [a, b] = [up(100 * Math.max(from, to)), up(100 * Math.min(from, to))];
    return rect(column(place), a, 92, Math.max(1, b - a), fill);
  };
  const words = (place: number, y: number, value: string, name: string, detail: string): string =>
    [
      text(column(place) + 46, y, value, { anchor: 'middle', weight: 600 }),
      text(column(place) + 46, 410, name, { anchor: 'middle', weight: 600 }),
      text(column(place) + 46, 432, detail, { anchor: 'middle' }),
    ].join('\n');
  let level = change.first;
  const drawn = steps.flatMap(([name, detail, part], k) => {
    const from = level;
    level += part;
    const link = path(
      [
        [column(k) + 92, up(100 * from)],
        [column(k + 1), up(100 * from)],
      ],
      { stroke: LINE },
    );
    const top = up(100 * Math.max(from, level)) - 8;
    return [link, bar(k + 1, from, level, part < 0 ? '#6ca3d3' : BLUE), words(k + 1, top, points(part), name, detail)];
  });
  return svgDocument(
    'zerlegung',
    { width: 790, height: 490 },
    {
      title: `Warum stieg der Index um ${germanNumber(100 * change.difference, 1)} Punkte?`,
      description:
        'Treppe aus Balken: links der Index im ersten Jahr, dann die Teile der Veränderung aus Wohnmuster, Größe der Gebiete und Größe der Gruppe, rechts der Index im zweiten Jahr.',
    },
    [
      frame,
      bar(0, 0.36, change.first, PALE),
      words(0, up(100 * change.first) - 8, percent(change.first), 'vorher', ''),
      ...drawn,
      path(
        [
          [column(3) + 92, up(100 * level)],
          [column(4), up(100 * level)],
        ],
        { stroke: LINE },
      ),
      bar(4, 0.36, change.second, DARK),
      words(4, up(100 * change.second) - 8, percent(change.second), 'nachher', ''),
      text(36, 470, 'Die senkrechte Achse beginnt nicht bei 0.', { fill: '#4a5866' }),
    ],
  );
}

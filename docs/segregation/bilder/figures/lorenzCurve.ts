import { FIVE_QUARTERS } from '../city/fiveQuarters.ts';
import { indexOf } from '../city/indexOf.ts';
import { chart } from '../drawing/chart.ts';
import { germanNumber } from '../drawing/germanNumber.ts';
import { BLUE, circle, DARK, type Figure, GREY, PALE, path, svgDocument, text } from '../drawing/svg.ts';

/** The Lorenz curve of the five quarters: Gini is an area, D the largest gap. */
export function lorenzCurve(): Figure {
  const units = FIVE_QUARTERS.map(({ members, people }, k) => ({
    name: 'ABCDE'[k]!,
    members,
    rest: people - members,
  })).sort((a, b) => a.members / a.rest - b.members / b.rest || (a.name < b.name ? 1 : -1));
  const [group, rest] = [units.reduce((s, u) => s + u.members, 0), units.reduce((s, u) => s + u.rest, 0)];
  const points: [number, number][] = [[0, 0]];
  for (const unit of units) {
    const [x, y] = points.at(-1)!;
    points.push([x + (100 * unit.rest) / rest, y + (100 * unit.members) / group]);
  }
  const ticks = [0, 20, 40, 60, 80, 100];
  const frame = { x: 70, y: 96, width: 380, height: 380 };
  const drawn = chart(
    frame,
    { from: 0, to: 100, ticks, title: 'Prozent der übrigen Menschen' },
    { from: 0, to: 100, ticks, title: 'Prozent der Gruppe' },
  );
  const at = ([x, y]: readonly [number, number]): [number, number] => [drawn.across(x), drawn.up(y)];
  const widest = points.reduce((best, point) => (point[0] - point[1] > best[0] - best[1] ? point : best));
  const d = indexOf(FIVE_QUARTERS, 'oneGroup.dissimilarity');
  const gini = indexOf(FIVE_QUARTERS, 'oneGroup.gini');
  const labels = units.map((unit, k) => {
    const [before, after] = [at(points[k]!), at(points[k + 1]!)];
    return text((before[0] + after[0]) / 2 + 12, (before[1] + after[1]) / 2 + 12, unit.name, { weight: 600 });
  });
  const gap: [number, number][] = [at(widest), at([widest[0], widest[0]])];
  return svgDocument(
    'lorenz',
    { width: 760, height: 546 },
    {
      title: 'Lorenzkurve von Fünfstadt',
      description:
        'Lorenzkurve: Die Viertel sind nach steigendem Anteil der Gruppe geordnet. Waagrecht stehen die aufaddierten Prozent der übrigen Menschen, senkrecht die der Gruppe. Die Fläche zwischen Kurve und Diagonale, verdoppelt, ist der Gini-Koeffizient; der größte senkrechte Abstand ist D.',
    },
    [
      drawn.frame,
      path(points.map(at), { stroke: 'none' }, PALE),
      path([at([0, 0]), at([100, 100])], { stroke: GREY, dash: '5 4' }),
      path(points.map(at), { stroke: BLUE, width: 2.5 }),
      ...points.map((point) => circle(...at(point), 3.5, BLUE)),
      path(gap, { stroke: DARK, width: 3 }),
      ...labels,
      text(486, 130, 'Gini-Koeffizient', { weight: 600, size: 15 }),
      text(486, 154, `doppelte blaue Fläche = ${germanNumber(gini, 3)}`),
      text(486, 200, 'Segregationsindex D', { weight: 600, size: 15 }),
      text(486, 224, `größter Abstand = ${germanNumber(d, 3)}`),
      text(486, 246, '(dunkler senkrechter Strich)', { fill: GREY }),
      text(486, 292, 'Gestrichelt', { weight: 600, size: 15 }),
      text(486, 316, 'gleichmäßige Verteilung: je 10 %'),
      text(486, 338, 'der einen auf 10 % der anderen'),
      text(486, 384, 'A bis E', { weight: 600, size: 15 }),
      text(486, 408, 'die Viertel, das mit dem'),
      text(486, 430, 'kleinsten Anteil zuerst'),
    ],
  );
}

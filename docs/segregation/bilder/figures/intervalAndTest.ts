import { mean } from '../../../../src/core/numeric/statistics.ts';
import { bootstrapReplicates } from '../../../../src/core/segregation/inference/bootstrapReplicates.ts';
import { bootstrapSummary } from '../../../../src/core/segregation/inference/bootstrapSummary.ts';
import { describedStatistic } from '../../../../src/core/segregation/inference/describedStatistic.ts';
import { fixedMarginReplicates } from '../../../../src/core/segregation/inference/fixedMarginReplicates.ts';
import { permutationPValue } from '../../../../src/core/segregation/inference/permutationPValue.ts';
import { FIVE_QUARTERS } from '../city/fiveQuarters.ts';
import { chart } from '../drawing/chart.ts';
import { germanNumber } from '../drawing/germanNumber.ts';
import { classCounts, drawBars } from '../drawing/histogram.ts';
import { BLUE, DARK, type Figure, GREY, LINE, PALE, path, svgDocument, text } from '../drawing/svg.ts';

const REPLICATIONS = 2000;

/** How sure D is, and whether chance alone would do: resampled tables of the five quarters. */
export function intervalAndTest(): Figure {
  const columns = [
    Float64Array.from(FIVE_QUARTERS, ({ members }) => members),
    Float64Array.from(FIVE_QUARTERS, ({ people, members }) => people - members),
  ];
  const statistic = describedStatistic({ set: 'oneGroup', names: ['dissimilarity'] });
  const range = { seed: 'bilder', from: 0, to: REPLICATIONS };
  const observed = statistic(columns)[0]!;
  const drawn = bootstrapReplicates(columns, statistic, range).values[0]!;
  const chance = fixedMarginReplicates(columns, statistic, range).values[0]!;
  const summary = bootstrapSummary(observed, drawn).value!;
  const d = summary.estimate;
  const reflected = drawn.map((value) => 2 * d - value);
  // D of five quarters of 100 people, 100 of them in the group, moves in steps of 1/80.
  const width = 0.0125;
  const classes = 48;
  const from = -width / 2;
  const p = permutationPValue(observed, chance).value!;
  const axis = { from: 0, to: 0.6, ticks: [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6], digits: 1, title: 'Segregationsindex D' };
  const panel = (y: number, values: Float64Array, title: string, fill: (value: number) => string) => {
    const counts = classCounts(values, from, width, classes);
    const frame = chart({ x: 40, y, width: 560, height: 150 }, axis, {
      from: 0,
      to: Math.max(...counts),
      ticks: [],
      title,
    });
    const mark = path(
      [
        [frame.across(d), y - 4],
        [frame.across(d), y + 150],
      ],
      { stroke: DARK, width: 2.5 },
    );
    return { frame, drawing: [frame.frame, drawBars(frame, counts, from, width, fill), mark] };
  };
  const above = panel(106, reflected, 'Wie genau ist D? 2.000 Wiederholungen, um die Verzerrung bereinigt', (value) =>
    value >= summary.lower && value <= summary.upper ? BLUE : PALE,
  );
  const below = panel(358, chance, 'Reicht der Zufall? 2.000 Städte, in denen alle zufällig wohnen', () => LINE);
  const at = above.frame.across;
  return svgDocument(
    'intervall-und-test',
    { width: 860, height: 574 },
    {
      title: 'Fünfstadt: Intervall und Test',
      description:
        'Zwei Häufigkeitsverteilungen. Oben die Werte von D, wenn dieselben Menschen immer wieder neu gezogen werden, mit dem 95-Prozent-Intervall in dunklerem Blau. Unten die Werte von D, wenn alle Menschen zufällig auf die Viertel verteilt werden. Der beobachtete Wert, ein senkrechter Strich, liegt weit rechts davon.',
    },
    [
      ...above.drawing,
      path(
        [
          [at(summary.lower), 262],
          [at(summary.upper), 262],
        ],
        { stroke: BLUE, width: 4 },
      ),
      text(622, 124, 'beobachtet (Strich)', { fill: GREY }),
      text(622, 146, germanNumber(d, 3), { weight: 600 }),
      text(622, 178, '95-%-Intervall', { fill: GREY }),
      text(622, 200, `${germanNumber(summary.lower, 3)} bis ${germanNumber(summary.upper, 3)}`, { weight: 600 }),
      text(622, 232, 'um die Verzerrung bereinigt', { fill: GREY }),
      text(622, 254, germanNumber(summary.biasCorrected, 3), { weight: 600 }),
      ...below.drawing,
      text(622, 376, 'Mittel bei Zufall', { fill: GREY }),
      text(622, 398, germanNumber(mean(chance), 3), { weight: 600 }),
      text(622, 430, 'größter Wert bei Zufall', { fill: GREY }),
      text(622, 452, germanNumber(Math.max(...chance), 3), { weight: 600 }),
      text(622, 484, 'p-Wert', { fill: GREY }),
      text(622, 506, germanNumber(p, 3), { weight: 600 }),
    ],
  );
}

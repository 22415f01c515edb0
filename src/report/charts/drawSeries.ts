import { areaY, axisX, axisY, dot, gridY, line, type Markish, ruleX, text } from '@observablehq/plot';
import { formatValue } from '../../catalogue/formatValue.ts';
import { reasonText } from '../../domain/reasonText.ts';
import { periodIdText } from '../periodIdText.ts';
import { AREA_COLOURS, CITY_COLOUR, FAINT, GRID, PARENT_COLOUR } from './chartColours.ts';
import { germanTick } from './germanTick.ts';
import { lineRuns } from './lineRuns.ts';
import { CHART_WIDTH, type LegendEntry, type PictureHead, picture } from './picture.ts';
import { plotMarkup } from './plotMarkup.ts';
import type { SeriesLine, SeriesModel } from './seriesModel.ts';
import { timeAxis } from './timeAxis.ts';
import { unitWords } from './unitWords.ts';

const HEIGHT = 300;
const SYMBOLS = ['circle', 'square', 'triangle', 'diamond', 'star', 'wye', 'cross', 'times'] as const;
const DASHES = ['', '7 3', '2 2', '10 3 2 3'];

const BREAK: LegendEntry = {
  sample: `<path d="M14 0V12" stroke="${FAINT}" stroke-dasharray="3 3"/>`,
  text: 'Bruch der Zeitreihe, siehe unten',
};

interface Style {
  readonly colour: string;
  readonly dash: string;
  readonly width: number;
  readonly symbol: (typeof SYMBOLS)[number] | null;
}

/** A time series as a picture: a line per area against parent and city, with gaps where nothing may be joined. */
export function drawSeries(
  model: SeriesModel,
  frame: { readonly id: string; readonly footer: string; readonly subtitle?: string },
): string {
  const { lines, unitSymbol } = model;
  const axis = timeAxis(
    lines.flatMap(({ points }) => points.map(({ period }) => period)),
    model.breaks,
  );
  const styles = stylesOf(lines);
  const marks: Markish[] = [gridY({ stroke: GRID, strokeOpacity: 1 })];
  marks.push(ruleX(axis.breaks, { x: 'x', stroke: FAINT, strokeDasharray: '3 3' }));
  const single = lines.filter(({ role }) => role === 'area').length <= 1;
  lines.forEach(({ role, points }, i) => {
    if (role !== 'area' && lines.length > 1) return;
    for (const run of lineRuns(points, axis)) {
      const band = run.filter(({ lower, upper }) => lower !== null && upper !== null);
      if (band.length < run.length) continue;
      const of = { x: ({ period }: { period: string }) => axis.place(period), y1: 'lower', y2: 'upper' };
      // One year alone has an interval too, but no band: it gets a line of its own.
      if (run.length === 1)
        marks.push(ruleX(run, { ...of, stroke: styles[i]!.colour, strokeOpacity: 0.35, strokeWidth: 5 } as never));
      else marks.push(areaY(run, { ...of, fill: styles[i]!.colour, fillOpacity: single ? 0.18 : 0.12 }));
    }
  });
  lines.forEach(({ points }, i) => {
    const { colour, dash, width, symbol } = styles[i]!;
    const of = { x: ({ period }: { period: string }) => axis.place(period), y: 'value' };
    for (const run of lineRuns(points, axis)) {
      if (run.length > 1)
        marks.push(
          line(run, { ...of, stroke: colour, strokeWidth: width, strokeDasharray: dash === '' ? 'none' : dash }),
        );
      if (symbol !== null || run.length === 1)
        marks.push(dot(run, { ...of, fill: colour, r: symbol === null ? 2 : 3.2, symbol: symbol ?? 'circle' }));
    }
  });
  const known = lines.flatMap(({ points }) =>
    points.flatMap(({ value, lower, upper }) => [value, lower, upper].filter((one) => one !== null)),
  );
  const [low, high] = [Math.min(...known), Math.max(...known)];
  const bottom = known.length === 0 ? 0 : low >= 0 && low < high * 0.6 ? 0 : low;
  const gaps = lines.flatMap((one, i) =>
    one.points.filter(({ value }) => value === null).map(({ period }) => ({ period, i })),
  );
  // Where a value is missing, a small cross on the axis says that it was looked for.
  marks.push(
    dot(gaps, {
      x: ({ period }: { period: string }) => axis.place(period),
      y: () => bottom,
      symbol: 'times',
      r: 3,
      stroke: ({ i }: { i: number }) => styles[i]!.colour,
    }),
  );
  marks.push(
    text(axis.breaks, {
      x: 'x',
      frameAnchor: 'top',
      dy: -12,
      text: (_: unknown, i: number) => String(i + 1),
      fill: FAINT,
    }),
  );
  const places = [...new Set(lines.flatMap(({ points }) => points.map(({ period }) => axis.place(period))))].sort(
    (a, b) => a - b,
  );
  const markup =
    known.length === 0
      ? `<text x="${CHART_WIDTH / 2}" y="${HEIGHT / 2}" font-size="13">Für diese Auswahl gibt es keine Werte.</text>`
      : plotMarkup({
          width: CHART_WIDTH,
          height: HEIGHT,
          marginLeft: 56,
          marginRight: 24,
          marginTop: 26,
          x: { domain: domainOf(places), label: null, type: 'linear' },
          y: { domain: bottom === high ? [bottom, bottom + 1] : [bottom, high], nice: true, label: null },
          marks: [
            axisX({ ticks: yearTicks(places), tickFormat: (year: number) => String(year) }),
            axisY({ tickFormat: germanTick, ticks: 6, tickSize: 0 }),
            ...marks,
          ],
        });
  return picture(headOf(model, axis.breaks, frame), {
    legend: [...legendOf(lines, styles), ...(axis.breaks.length === 0 ? [] : [BREAK])],
    height: HEIGHT,
    markup: `${markup}<text x="10" y="12" text-anchor="start">${unitSymbol === '' ? 'Anzahl' : unitSymbol}</text>`,
  });
}

function stylesOf(lines: readonly SeriesLine[]): Style[] {
  let area = 0;
  let parent = 0;
  return lines.map(({ role }): Style => {
    if (role === 'city') return { colour: CITY_COLOUR, dash: '', width: 2.4, symbol: null };
    if (role === 'parent')
      return { colour: PARENT_COLOUR, dash: DASHES[1 + (parent++ % 3)]!, width: 1.6, symbol: null };
    const i = area++;
    return { colour: AREA_COLOURS[i % 8]!, dash: '', width: 1.8, symbol: SYMBOLS[i % 8]! };
  });
}

function legendOf(lines: readonly SeriesLine[], styles: readonly Style[]): LegendEntry[] {
  return lines.map(({ name, role }, i) => {
    const { colour, dash, width, symbol } = styles[i]!;
    const mark =
      symbol === null
        ? ''
        : plotMarkup({
            width: 28,
            height: 12,
            margin: 0,
            axis: null,
            x: { domain: [0, 1] },
            y: { domain: [0, 1] },
            marks: [dot([0.5], { x: 0.5, y: 0.5, fill: colour, r: 3.2, symbol })],
          });
    return {
      sample: `<path d="M0 6H28" fill="none" stroke="${colour}" stroke-width="${width}"${dash === '' ? '' : ` stroke-dasharray="${dash}"`}/>${mark}`,
      text: role === 'city' ? `${name} (Stadtwert)` : name,
    };
  });
}

function headOf(
  model: SeriesModel,
  breaks: readonly { readonly from: string; readonly text: string }[],
  { id, footer, subtitle }: { readonly id: string; readonly footer: string; readonly subtitle?: string },
): PictureHead {
  const { title, lines, unitSymbol, decimals, signed } = model;
  const say = (value: number): string => formatValue(value, { symbol: unitSymbol }, decimals, signed);
  const sentences = lines.map(({ name, points }) => {
    const known = points.filter(({ value }) => value !== null);
    const first = known[0];
    const last = known.at(-1);
    if (first === undefined || last === undefined) return `${name}: kein Wert.`;
    const begin = `${periodIdText(first.period)} ${say(first.value!)}`;
    return first === last
      ? `${name}: ${begin}.`
      : `${name}: ${begin}, ${periodIdText(last.period)} ${say(last.value!)}.`;
  });
  const missing = lines.flatMap(({ name, points }) => {
    const absent = points.filter(({ value }) => value === null);
    if (absent.length === 0) return [];
    const told = absent.map(({ period, reason }) => `${periodIdText(period)} (${reasonText(reason ?? 'unknown')})`);
    return [`Kein Wert × ${name}: ${told.join(', ')}.`];
  });
  const interval = lines.some(({ role, points }) => role === 'area' && points.some(({ lower }) => lower !== null));
  const names = lines.filter(({ role }) => role === 'area').map(({ name }) => name);
  return {
    id,
    title: names.length === 0 || names.length > 3 ? title : `${title}: ${names.join(', ')}`,
    subtitle: subtitle ?? `Zeitreihe${unitWords(unitSymbol)}${interval ? ' mit 95-%-Intervall' : ''}`,
    description: [...sentences, ...missing].join(' '),
    notes: [...missing, ...breaks.map(({ from, text: why }, i) => `Bruch ${i + 1} (${periodIdText(from)}): ${why}`)],
    footer,
  };
}

function domainOf(places: readonly number[]): [number, number] {
  const [first, last] = [places[0] ?? 0, places.at(-1) ?? 1];
  return first === last ? [first - 1, last + 1] : [first, last];
}

/** Whole years at the axis, so few that they can be read. */
function yearTicks(places: readonly number[]): number[] {
  const [first, last] = [Math.ceil(places[0] ?? 0), Math.floor(places.at(-1) ?? 0)];
  const step = Math.max(1, Math.ceil((last - first + 1) / 14));
  return Array.from({ length: Math.floor((last - first) / step) + 1 }, (_, i) => last - i * step).reverse();
}

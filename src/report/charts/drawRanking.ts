import { axisX, axisY, dot, gridY, type Markish, rectY, ruleX, ruleY, text } from '@observablehq/plot';
import { formatValue } from '../../catalogue/formatValue.ts';
import { reasonText } from '../../domain/reasonText.ts';
import { countText } from '../countText.ts';
import { periodIdText } from '../periodIdText.ts';
import { AREA_COLOURS, CITY_COLOUR, FAINT, GRID } from './chartColours.ts';
import { germanTick } from './germanTick.ts';
import { CHART_WIDTH, type LegendEntry, picture } from './picture.ts';
import { plotMarkup } from './plotMarkup.ts';
import type { RankedArea, RankingModel } from './rankingModel.ts';
import { unitWords } from './unitWords.ts';

const HEIGHT = 260;
const BAR = '#8fb3d1';

type Known = RankedArea & { readonly value: number; readonly place: number };

/** The rank curve: every area from the highest to the lowest value, with the limits of the deciles and the city's value. */
export function drawRanking(model: RankingModel, frame: { readonly id: string; readonly footer: string }): string {
  const { unitSymbol, decimals, signed, cityValue: city } = model;
  const say = (value: number): string => formatValue(value, { symbol: unitSymbol }, decimals, signed);
  const known = model.areas.flatMap((one, i): Known[] =>
    one.value === null ? [] : [{ ...one, value: one.value, place: i + 1 }],
  );
  const marked = known.filter((one) => one.marked);
  const limits = known.flatMap((one, i) => {
    const before = known[i - 1];
    return before !== undefined && before.decile !== one.decile ? [{ x: one.place - 0.5 }] : [];
  });
  const low = Math.min(0, ...known.map(({ value }) => value));
  const high = Math.max(0, ...known.map(({ value }) => value), city ?? 0);
  const marks: Markish[] = [
    gridY({ stroke: GRID, strokeOpacity: 1 }),
    rectY(known, {
      x1: ({ place }: Known) => place - 0.5,
      x2: ({ place }: Known) => place + 0.5,
      y1: () => (low < 0 ? 0 : low),
      y2: 'value',
      fill: ({ marked: one }: Known) => (one ? AREA_COLOURS[1]! : BAR),
      insetLeft: known.length > 200 ? 0 : 0.5,
    } as never),
    ruleX(limits, { x: 'x', stroke: FAINT, strokeDasharray: '2 3' }),
    ruleY([low < 0 ? 0 : low], { stroke: '#1a1a1a' }),
    ...(city === null ? [] : [ruleY([city], { stroke: CITY_COLOUR, strokeWidth: 2 })]),
    ruleX(
      marked.filter(({ lower }) => lower !== null),
      { x: 'place', y1: 'lower', y2: 'upper', stroke: '#1a1a1a', strokeWidth: 1.5 } as never,
    ),
    dot(marked, { x: 'place', y: 'value', fill: AREA_COLOURS[1]!, stroke: '#fff', r: 4.5 }),
    text(decileTexts(known), { x: 'x', frameAnchor: 'top', dy: -12, text: 'text', fill: FAINT }),
  ];
  const markup =
    known.length === 0
      ? `<text x="${CHART_WIDTH / 2}" y="${HEIGHT / 2}" font-size="13">Für diese Auswahl gibt es keine Werte.</text>`
      : plotMarkup({
          width: CHART_WIDTH,
          height: HEIGHT,
          marginLeft: 56,
          marginRight: 24,
          marginTop: 26,
          marginBottom: 34,
          x: { domain: [0.5, known.length + 0.5], label: null, type: 'linear' },
          y: { domain: low === high ? [0, 1] : [low, high], nice: true, label: null },
          marks: [
            axisX({ ticks: rankTicks(known.length), tickFormat: (rank: number) => countText(rank) }),
            axisY({ tickFormat: germanTick, ticks: 6, tickSize: 0 }),
            ...marks,
          ],
        });
  const counts = new Map<string, number>();
  for (const { reason } of model.areas) if (reason !== null) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  const missing = [...counts].map(([reason, count]) => `${countText(count)} ${reasonText(reason as never)}`);
  const told = model.areas
    .filter((one) => one.marked)
    .map(({ name, value, reason, rank }) =>
      value === null
        ? `${name}: kein Wert (${reasonText(reason ?? 'unknown')}).`
        : `${name}: ${say(value)}, Rang ${countText(rank!)} von ${countText(known.length)}.`,
    );
  const first = known[0];
  const last = known.at(-1);
  const range =
    first === undefined || last === undefined
      ? []
      : [`Höchster Wert: ${first.name} mit ${say(first.value)}; niedrigster: ${last.name} mit ${say(last.value)}.`];
  const cityText = city === null ? [] : [`Stadtwert: ${say(city)}.`];
  const without = missing.length === 0 ? [] : [`${model.levelPlural} ohne Wert: ${missing.join(', ')}.`];
  return picture(
    {
      id: frame.id,
      title: `${model.title}: Rangfolge der ${model.levelPlural}`,
      subtitle: `${periodIdText(model.period)}${unitWords(unitSymbol)}; Rang 1 ist der höchste Wert; gestrichelt die Grenzen der Zehntel (Dezile)`,
      description: [...told, ...range, ...cityText, ...without].join(' '),
      notes: [...told, ...range, ...without],
      footer: frame.footer,
    },
    {
      legend: legendOf(marked, city === null ? null : say(city), say),
      height: HEIGHT,
      markup: `${markup}${axisTitles(unitSymbol)}`,
    },
  );
}

function axisTitles(unitSymbol: string): string {
  return `<text x="10" y="12" text-anchor="start">${unitSymbol === '' ? 'Anzahl' : unitSymbol}</text><text x="${CHART_WIDTH - 24}" y="${HEIGHT - 2}" text-anchor="end">Rang</text>`;
}

function legendOf(marked: readonly Known[], city: string | null, say: (value: number) => string): LegendEntry[] {
  return [
    { sample: `<rect width="28" height="12" fill="${BAR}"/>`, text: 'Gebiet' },
    ...marked.slice(0, 1).map(({ name, value }) => ({
      sample: `<rect width="28" height="12" fill="${AREA_COLOURS[1]}"/>`,
      text: marked.length > 1 ? 'ausgewählte Gebiete' : `${name}: ${say(value)}`,
    })),
    ...(city === null
      ? []
      : [{ sample: `<path d="M0 6H28" stroke="${CITY_COLOUR}" stroke-width="2"/>`, text: `Stadtwert: ${city}` }]),
  ];
}

/** The deciles' numbers over their areas, where these are wide enough. */
function decileTexts(known: readonly Known[]): { x: number; text: string }[] {
  const places = new Map<number, number[]>();
  for (const { decile, place } of known)
    if (decile !== null) places.set(decile, [...(places.get(decile) ?? []), place]);
  if (known.length < 10) return [];
  return [...places].map(([decile, of]) => ({
    x: (of[0]! + of.at(-1)!) / 2,
    text: `${decile}.`,
  }));
}

function rankTicks(count: number): number[] {
  const step = [1, 2, 5, 10, 20, 25, 50, 100, 200, 500].find((one) => count / one <= 15) ?? 1000;
  return [1, ...Array.from({ length: Math.floor(count / step) }, (_, i) => (i + 1) * step).filter((rank) => rank > 1)];
}

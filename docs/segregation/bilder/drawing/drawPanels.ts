import { type CityMap, citywideShare } from '../city/cityMap.ts';
import { drawCity, drawLegend } from './drawCity.ts';
import { germanNumber } from './germanNumber.ts';
import { type Figure, GREY, INK, svgDocument, text } from './svg.ts';

/** A city beside others, with what the indices say of it. */
export interface Panel {
  readonly heading: string;
  readonly city: CityMap;
  /** Name and value of each index, already computed. */
  readonly values: readonly (readonly [string, number])[];
}

export interface PanelFigure {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly panels: readonly Panel[];
  readonly darkest: number;
  readonly digits?: number;
  /** A line below everything. */
  readonly note?: string;
  readonly label?: (panel: number, unit: number) => string;
}

const MARGIN = 20;
const GAP = 34;

/** Cities side by side under one heading: what is seen above, what the indices say below. */
export function drawPanels(figure: PanelFigure): Figure {
  const { panels, darkest, digits = 2, note, label } = figure;
  // Two cities stand closer together than three.
  const width = panels.length === 2 ? 700 : 860;
  const size = Math.min(300, (width - 2 * MARGIN - GAP * (panels.length - 1)) / panels.length);
  const step = panels.length === 1 ? 0 : (width - 2 * MARGIN - size) / (panels.length - 1);
  const top = 84;
  const rows = Math.max(...panels.map(({ values }) => values.length));
  const legendY = top + size + 34 + 22 * (rows + 1) + 22;
  const body = panels.flatMap(({ heading, city, values }, p) => {
    const x = MARGIN + p * step;
    const place = label === undefined ? {} : { label: (unit: number) => label(p, unit) };
    const share: readonly [string, string] = ['Anteil in der Stadt', `${germanNumber(100 * citywideShare(city), 0)} %`];
    const lines = [
      share,
      ...values.map(([word, value]): readonly [string, string] => [word, germanNumber(value, digits)]),
    ];
    return [
      text(x, top - 14, heading, { size: 15, weight: 600 }),
      drawCity(city, { x, y: top, size, darkest, ...place }),
      ...lines.flatMap(([word, value], row) => {
        // What is only there to compare with stands back.
        const beside = row === 0 || word.startsWith('erwartet');
        return [
          text(x, top + size + 28 + 22 * row, word, { fill: beside ? GREY : INK }),
          text(x + size, top + size + 28 + 22 * row, value, { anchor: 'end', weight: beside ? 400 : 600 }),
        ];
      }),
    ];
  });
  const height = legendY + (note === undefined ? 16 : 42);
  return svgDocument(figure.name, { width, height }, figure, [
    ...body,
    drawLegend(MARGIN, legendY, 'Anteil der Gruppe im Gebiet:', darkest),
    ...(note === undefined ? [] : [text(MARGIN, legendY + 28, note, { fill: GREY })]),
  ]);
}

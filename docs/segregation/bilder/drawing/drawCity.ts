import type { CityMap } from '../city/cityMap.ts';
import { blueShade, textOnShade } from './blueShade.ts';
import { germanNumber } from './germanNumber.ts';
import { LINE, rect, text } from './svg.ts';

export interface CityDrawing {
  readonly x: number;
  readonly y: number;
  /** Pixels for the longer side of the city. */
  readonly size: number;
  /** The share that is drawn darkest. */
  readonly darkest: number;
  /** Text for every unit. */
  readonly label?: (unit: number) => string;
  /** What is shaded, if not the share of the group. */
  readonly value?: (unit: number) => number;
}

/** A map whose units are the darker, the higher the share of the group. */
export function drawCity(city: CityMap, { x, y, size, darkest, label, value }: CityDrawing): string {
  const extent = Math.max(...city.map(({ left, top, width, height }) => Math.max(left + width, top + height)));
  const scale = size / extent;
  return city
    .map((unit, i) => {
      const shade = (value?.(i) ?? (unit.people === 0 ? 0 : unit.members / unit.people)) / darkest;
      const [left, top] = [x + unit.left * scale, y + unit.top * scale];
      const [width, height] = [unit.width * scale, unit.height * scale];
      const square = rect(left, top, width, height, blueShade(shade), LINE);
      if (label === undefined) return square;
      const words = text(left + width / 2, top + height / 2 + 5, label(i), {
        anchor: 'middle',
        fill: textOnShade(shade),
      });
      return `${square}\n${words}`;
    })
    .join('\n');
}

/** The scale of shades from 0 to the darkest share, with its ends in percent. */
export function drawLegend(x: number, y: number, words: string, darkest: number, ends?: readonly string[]): string {
  const steps = 8;
  const [low, high] = ends ?? ['0 %', `${germanNumber(100 * darkest, 0)} %`];
  const start = x + 8 * words.length + 16 + 9 * low!.length;
  return [
    text(x, y, words),
    text(start - 6, y, low!, { anchor: 'end' }),
    ...Array.from({ length: steps }, (_, k) => rect(start + 18 * k, y - 13, 18, 16, blueShade(k / (steps - 1)), LINE)),
    text(start + 18 * steps + 8, y, high!),
  ].join('\n');
}

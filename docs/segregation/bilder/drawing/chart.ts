import { germanNumber } from './germanNumber.ts';
import { GREY, INK, LINE, path, text } from './svg.ts';

export interface Axis {
  readonly from: number;
  readonly to: number;
  readonly ticks: readonly number[];
  readonly digits?: number;
  readonly title: string;
  /** Every tick twice as large is as far away as the one before. */
  readonly logarithmic?: boolean;
}

export interface Frame {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Chart {
  /** Pixels of a value. */
  readonly across: (value: number) => number;
  readonly up: (value: number) => number;
  /** Axes, ticks and titles; data are drawn above them. */
  readonly frame: string;
}

const place = ({ from, to, logarithmic }: Axis, value: number): number =>
  logarithmic ? Math.log(value / from) / Math.log(to / from) : (value - from) / (to - from);

/** An empty chart with its axes; the title of the upright axis stands above it. Without upright ticks it has none. */
export function chart({ x, y, width, height }: Frame, horizontal: Axis, upright: Axis): Chart {
  const across = (value: number): number => x + width * place(horizontal, value);
  const up = (value: number): number => y + height - height * place(upright, value);
  const frame = [
    ...upright.ticks.flatMap((tick) => [
      path(
        [
          [x, up(tick)],
          [x + width, up(tick)],
        ],
        { stroke: '#e3e8ee' },
      ),
      text(x - 8, up(tick) + 5, germanNumber(tick, upright.digits ?? 0), { anchor: 'end', fill: GREY }),
    ]),
    path(
      [
        [x, y + height],
        [x + width, y + height],
      ],
      { stroke: INK },
    ),
    ...horizontal.ticks.flatMap((tick) => [
      path(
        [
          [across(tick), y + height],
          [across(tick), y + height + 5],
        ],
        { stroke: LINE },
      ),
      text(across(tick), y + height + 22, germanNumber(tick, horizontal.digits ?? 0), {
        anchor: 'middle',
        fill: GREY,
      }),
    ]),
    text(x + width, y + height + 44, horizontal.title, { anchor: 'end' }),
    text(upright.ticks.length > 0 ? x - 34 : x, y - 14, upright.title),
  ].join('\n');
  return { across, up, frame };
}

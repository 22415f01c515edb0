import type { Chart } from './chart.ts';
import { rect } from './svg.ts';

/** How often values fall into classes of equal width. */
export function classCounts(values: ArrayLike<number>, from: number, width: number, classes: number): number[] {
  const counts = new Array<number>(classes).fill(0);
  for (const value of Array.from(values)) {
    const at = Math.floor((value - from) / width);
    if (at >= 0 && at < classes) counts[at]! += 1;
  }
  return counts;
}

/** The classes as bars, with the fill that `fill` gives to the middle of each. */
export function drawBars(
  { across, up }: Chart,
  counts: readonly number[],
  from: number,
  width: number,
  fill: (middle: number) => string,
): string {
  return counts
    .flatMap((count, k) => {
      if (count === 0) return [];
      const left = from + k * width;
      const pixels = across(left + width) - across(left) - 1;
      return rect(across(left), up(count), pixels, up(0) - up(count), fill(left + width / 2));
    })
    .join('\n');
}

import { YEARS } from '../years.ts';

/** A yearly path through the given years, straight in between and flat outside: `{ 2009: 0.12, 2021: 0.19 }`. */
export function path(anchors: Readonly<Record<number, number>>): number[] {
  const known = Object.keys(anchors)
    .map(Number)
    .sort((a, b) => a - b);
  return YEARS.map((year) => {
    const before = known.filter((k) => k <= year).at(-1) ?? known[0]!;
    const after = known.find((k) => k >= year) ?? known.at(-1)!;
    if (before === after) return anchors[before]!;
    return anchors[before]! + ((anchors[after]! - anchors[before]!) * (year - before)) / (after - before);
  });
}

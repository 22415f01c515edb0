import { median } from './median.ts';

/** What is ordinary for one level's areas between two periods. */
export interface OrdinaryChange {
  /** Change of the whole: the median of now ÷ before, weighted with before. */
  readonly growth: number;
  /** What can be expected where `before` stood. */
  range(before: number): readonly [low: number, high: number];
  /** How far a value lies outside, in multiples of what is allowed; 0 in the range. */
  excess(now: number, before: number): number;
}

/** Fewer areas say too little about what is ordinary among them. */
const AREAS = 10;
/** A change has to exceed this many robust standard deviations. */
const DEVIATIONS = 6;
/** Registers persist: most people stay, so counts may move less than independent cases would; but never take it for granted. */
const LEAST_SPREAD = 0.7;
/** Least spread of what is measured, as a logarithm. */
const LEAST_MEASURED_SPREAD = 0.03;
/** A change of less is never told, however sure it is. */
const LEAST_CHANGE = 0.15;
/** A median of few deviations may be small by chance: the limit grows by this many parts of one area. */
const FEW = 3;
/** Makes the median absolute deviation of a normal distribution its standard deviation. */
const NORMAL = 1.4826;
const ANSCOMBE = 3 / 8;

/**
 * The ordinary change of counts, judged by two errors at once. One is that of two independent Poisson counts, whose
 * roots √(n + 3/8) differ from what the whole's change lets expect with a standard deviation of √(1 + growth) / 2: small
 * areas get wide limits. The other is how strongly these areas really differ in this file, as the median of those deviations,
 * which a few wrong cells do not move: registers fluctuate less than Poisson (people stay) or more (moves come in groups).
 * A change of the whole moves the expectation and flags nobody. Null where there are too few areas to tell.
 *
 * `measured`: square metres and the like, compared by their logarithms alone.
 */
export function ordinaryChange(
  now: ArrayLike<number>,
  before: ArrayLike<number>,
  measured = false,
): OrdinaryChange | null {
  const ratios: number[] = [];
  const weights: number[] = [];
  for (let i = 0; i < now.length; i++) {
    if (before[i]! <= 0) continue;
    ratios.push(now[i]! / before[i]!);
    weights.push(before[i]!);
  }
  if (ratios.length < AREAS) return null;
  const growth = median(ratios, weights);
  if (growth <= 0) return null;

  const unit = measured ? 1 : Math.sqrt(1 + growth) / 2;
  const scale = measured ? Math.log : (value: number): number => Math.sqrt(value + ANSCOMBE);
  const back = measured ? Math.exp : (root: number): number => Math.max(0, root) ** 2 - ANSCOMBE;
  const deviations: number[] = [];
  for (let i = 0; i < now.length; i++) {
    if (!measured || (now[i]! > 0 && before[i]! > 0))
      deviations.push(Math.abs(scale(now[i]!) - scale(growth * before[i]!)) / unit);
  }
  const least = measured ? LEAST_MEASURED_SPREAD : LEAST_SPREAD;
  const spread = deviations.length < AREAS ? 0 : NORMAL * median(deviations);
  const limit = DEVIATIONS * unit * Math.max(least, spread) * (1 + FEW / ratios.length);

  const range = (count: number): readonly [number, number] => {
    const expected = growth * count;
    // Nothing measured before says nothing about what may be measured now.
    if (measured && expected === 0) return [0, Number.POSITIVE_INFINITY];
    return [
      Math.max(0, Math.min(back(scale(expected) - limit), expected * (1 - LEAST_CHANGE))),
      Math.max(back(scale(expected) + limit), expected / (1 - LEAST_CHANGE)),
    ];
  };
  return {
    growth,
    range,
    excess(value, count) {
      const [low, high] = range(count);
      if (value >= low && value <= high) return 0;
      if (measured && value <= 0) return Number.MAX_VALUE;
      return Math.abs(scale(value) - scale(growth * count)) / limit;
    },
  };
}

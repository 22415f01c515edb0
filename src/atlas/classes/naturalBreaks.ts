import { classesOfLimits } from './classesOfLimits.ts';
import type { ValueClass } from './valueClass.ts';

/**
 * Natural breaks: the classes with the least sum of squared deviations from their means (Fisher 1958, JASA 53; known
 * from maps as Jenks). Exact: dynamic programming over the distinct values, each row by divide and conquer, since the
 * best last break never moves left when a value is added. There are never more classes than distinct values.
 */
export function naturalBreaks(values: readonly number[], wished: number): readonly ValueClass[] {
  const sorted = [...values].sort((a, b) => a - b);
  const distinct = [...new Set(sorted)];
  const n = distinct.length;
  const k = Math.min(wished, n);
  if (k === 0) return [];
  const centre = sorted.reduce((sum, value) => sum + value, 0) / sorted.length;
  const times = new Map<number, number>();
  for (const value of sorted) times.set(value, (times.get(value) ?? 0) + 1);
  const weight = new Float64Array(n + 1);
  const sum = new Float64Array(n + 1);
  const squares = new Float64Array(n + 1);
  distinct.forEach((value, i) => {
    const [w, x] = [times.get(value)!, value - centre];
    weight[i + 1] = weight[i]! + w;
    sum[i + 1] = sum[i]! + w * x;
    squares[i + 1] = squares[i]! + w * x * x;
  });
  /** Squared deviations within distinct[from … to - 1]. */
  const cost = (from: number, to: number): number => {
    const part = sum[to]! - sum[from]!;
    return squares[to]! - squares[from]! - (part * part) / (weight[to]! - weight[from]!);
  };
  let best = Float64Array.from({ length: n + 1 }, (_, to) => (to === 0 ? 0 : cost(0, to)));
  const cuts: Int32Array[] = [];
  for (let classes = 2; classes <= k; classes++) {
    const [before, now, cut] = [best, new Float64Array(n + 1).fill(Infinity), new Int32Array(n + 1)];
    const fill = (first: number, last: number, low: number, high: number): void => {
      if (first > last) return;
      const to = (first + last) >> 1;
      for (let from = Math.max(low, classes - 1); from <= Math.min(high, to - 1); from++) {
        const total = before[from]! + cost(from, to);
        if (total < now[to]!) [now[to], cut[to]] = [total, from];
      }
      fill(first, to - 1, low, cut[to]!);
      fill(to + 1, last, cut[to]!, high);
    };
    fill(classes, n, classes - 1, n - 1);
    cuts.push(cut);
    best = now;
  }
  const limits = [distinct[n - 1]!];
  let to = n;
  for (const cut of cuts.reverse()) {
    to = cut[to]!;
    limits.unshift(distinct[to - 1]!);
  }
  return classesOfLimits(sorted, limits);
}

import { studentTail } from '../numeric/studentTail.ts';
import type { Detection } from './detection.ts';
import { gapSeries } from './gapSeries.ts';
import { testedDetection } from './testedDetection.ts';
import type { TrendPanel } from './trendPanel.ts';

/**
 * The textbook rule: a straight line through each area's gap, and its slope tested as if years were independent. They
 * are not, so most of what it lists is chance.
 *
 * Formula: b = Σ(t − t̄)·gap/Σ(t − t̄)², se from the residuals with T − 2 degrees of freedom, two-sided p from Student's
 * t, listed at q ≤ 0.10 by Benjamini–Hochberg. Score: t.
 * Shape: a panel in, see `Detection`.
 * Reference: Benjamini and Hochberg (1995), JRSS B 57.
 *
 * @example slopeRule({ keys: ['a', 'b'], years: Float64Array.of(1, 2, 3), count: Float64Array.of(10, 20, 31, 10, 10, 10), population: new Float64Array(6).fill(100) }).sign // [1, -1]
 */
export function slopeRule(panel: TrendPanel): Detection {
  const { keys, years } = panel;
  const T = years.length;
  const gap = gapSeries(panel);
  const score = new Float64Array(keys.length).fill(Number.NaN);
  const p = new Float64Array(keys.length);
  const known = new Uint8Array(keys.length);
  for (let i = 0; i < keys.length; i += 1) {
    const at = Array.from(years.keys()).filter((t) => !Number.isNaN(gap[i * T + t]!));
    if (at.length < 3 || at.at(-1) !== T - 1) continue;
    const year = at.reduce((sum, t) => sum + years[t]!, 0) / at.length;
    const mean = at.reduce((sum, t) => sum + gap[i * T + t]!, 0) / at.length;
    const square = at.reduce((sum, t) => sum + (years[t]! - year) ** 2, 0);
    const slope = at.reduce((sum, t) => sum + (years[t]! - year) * gap[i * T + t]!, 0) / square;
    const rest = at.reduce((sum, t) => sum + (gap[i * T + t]! - mean - slope * (years[t]! - year)) ** 2, 0);
    const error = Math.sqrt(rest / (at.length - 2) / square);
    score[i] = error > 0 ? slope / error : 0;
    p[i] = Math.min(1, 2 * studentTail(Math.abs(score[i]!), at.length - 2));
    known[i] = 1;
  }
  return testedDetection(panel, score, p, known);
}

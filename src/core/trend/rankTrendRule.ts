import { normalTail } from '../numeric/normalTail.ts';
import type { Detection } from './detection.ts';
import { gapSeries } from './gapSeries.ts';
import { testedDetection } from './testedDetection.ts';
import type { TrendPanel } from './trendPanel.ts';

/**
 * Mann–Kendall test of each area's gap with the Theil–Sen slope: safe against odd years, but it too takes years for
 * independent.
 *
 * Formula: S = Σ_{s<t} sign(gap_t − gap_s), z = sign(S)·max(|S| − 1, 0)/√(T(T − 1)(2T + 5)/18), two-sided p, listed at
 * q ≤ 0.10 by Benjamini–Hochberg in the direction of the median of all pairwise slopes. Score: z plus a millionth of the
 * slope, which orders ties.
 * Shape: a panel in, see `Detection`.
 * Reference: Mann (1945), Econometrica 13; Kendall (1975), Rank Correlation Methods; Sen (1968), JASA 63.
 *
 * @example rankTrendRule({ keys: ['a', 'b'], years: Float64Array.of(1, 2, 3), count: Float64Array.of(10, 20, 31, 10, 10, 10), population: new Float64Array(6).fill(100) }).sign // [1, -1]
 */
export function rankTrendRule(panel: TrendPanel): Detection {
  const { keys, years } = panel;
  const T = years.length;
  const gap = gapSeries(panel);
  const score = new Float64Array(keys.length).fill(Number.NaN);
  const p = new Float64Array(keys.length);
  const known = new Uint8Array(keys.length);
  const slopes = new Float64Array((T * (T - 1)) / 2);
  for (let i = 0; i < keys.length; i += 1) {
    if (Number.isNaN(gap[(i + 1) * T - 1]!)) continue;
    let sum = 0;
    let pairs = 0;
    let used = 0;
    for (let t = 0; t < T; t += 1) {
      if (Number.isNaN(gap[i * T + t]!)) continue;
      used += 1;
      for (let s = 0; s < t; s += 1) {
        const difference = gap[i * T + t]! - gap[i * T + s]!;
        if (Number.isNaN(difference)) continue;
        sum += Math.sign(difference);
        slopes[pairs] = difference / (years[t]! - years[s]!);
        pairs += 1;
      }
    }
    if (used < 3) continue;
    const deviation = Math.sqrt((used * (used - 1) * (2 * used + 5)) / 18);
    const z = (Math.sign(sum) * Math.max(Math.abs(sum) - 1, 0)) / deviation;
    const sorted = slopes.subarray(0, pairs).sort();
    const slope = (sorted[pairs >> 1]! + sorted[(pairs - 1) >> 1]!) / 2;
    score[i] = z + 1e-6 * slope;
    p[i] = Math.min(1, 2 * normalTail(Math.abs(z)));
    known[i] = 1;
  }
  return testedDetection(panel, score, p, known);
}

import { falseDiscoveryRate } from '../numeric/falseDiscoveryRate.ts';
import type { Detection } from './detection.ts';
import { simpleDetection } from './simpleDetection.ts';
import type { TrendPanel } from './trendPanel.ts';

const ENTER = 0.1;

/**
 * The detection of a rule that tests each area by itself.
 *
 * Formula: q by Benjamini–Hochberg over the areas that were tested (`known`), listed at q ≤ 0.10 in the direction of the
 * score.
 * Shape: one score, p-value and flag an area, A × T panel; an area that was not tested has NaN as score.
 * Reference: Benjamini and Hochberg (1995), JRSS B 57.
 *
 * @example testedDetection({ keys: ['a'], years: Float64Array.of(2020), count: Float64Array.of(1), population: Float64Array.of(10) }, Float64Array.of(3), Float64Array.of(0.01), Uint8Array.of(1)).enters // [1]
 */
export function testedDetection(panel: TrendPanel, score: Float64Array, p: Float64Array, known: Uint8Array): Detection {
  const q = falseDiscoveryRate(p, 'positive', known);
  const result = simpleDetection(
    panel,
    score,
    Uint8Array.from(q, (value, i) => (known[i] === 1 && value <= ENTER ? 1 : 0)),
  );
  result.p.set(p.map((value, i) => (known[i] === 1 ? value : Number.NaN)));
  result.q.set(q.map((value, i) => (known[i] === 1 ? value : Number.NaN)));
  return result;
}

import type { Detection } from './detection.ts';
import { emptyDetection } from './emptyDetection.ts';
import { lastGap } from './lastGap.ts';
import type { TrendPanel } from './trendPanel.ts';

/**
 * The detection of a rule that knows nothing but a score: no memory, no interval, no detection limit.
 *
 * Formula: listed where `listed` is 1, in the direction of the score; an area without a score (NaN) is not judged.
 * Shape: one score and flag an area, A × T panel.
 *
 * @example simpleDetection({ keys: ['a'], years: Float64Array.of(2020), count: Float64Array.of(1), population: Float64Array.of(10) }, Float64Array.of(-2), Uint8Array.of(1)).sign // [-1]
 */
export function simpleDetection(panel: TrendPanel, score: Float64Array, listed: Uint8Array): Detection {
  const result = emptyDetection(panel.keys.length);
  result.gap.set(lastGap(panel));
  score.forEach((value, i) => {
    if (Number.isNaN(value)) return;
    result.judged[i] = 1;
    result.score[i] = value;
    result.sign[i] = Math.sign(value);
    result.enters[i] = listed[i]!;
    result.stays[i] = listed[i]!;
  });
  return result;
}

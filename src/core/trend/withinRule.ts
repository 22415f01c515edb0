import type { Detection } from './detection.ts';
import { familyOf } from './familyOf.ts';
import type { ListRule } from './listRule.ts';
import type { TrendPanel } from './trendPanel.ts';

/**
 * A simple detection held to the bounds of a rule: what is too small, too short or too few to judge is not judged.
 *
 * Shape: a detection of the panel's areas in and out; without a rule as it was.
 *
 * @example withinRule({ keys: [], years: Float64Array.of(), count: Float64Array.of(), population: Float64Array.of() }, emptyDetection(0), LIST_RULE).judged // []
 */
export function withinRule(panel: TrendPanel, detection: Detection, rule: ListRule | undefined): Detection {
  if (rule === undefined) return detection;
  const areas = panel.guests?.filter((guest) => guest === 0).length ?? panel.keys.length;
  const enough = areas >= rule.areas && panel.years.length >= rule.years;
  const family = enough ? familyOf(panel, false, rule) : new Uint8Array(panel.keys.length);
  const among = (flags: Uint8Array): Uint8Array => flags.map((flag, i) => flag & family[i]!);
  return {
    ...detection,
    judged: among(detection.judged),
    enters: among(detection.enters),
    stays: among(detection.stays),
  };
}

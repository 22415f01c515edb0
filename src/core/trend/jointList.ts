import { falseDiscoveryRate } from '../numeric/falseDiscoveryRate.ts';
import type { Detection } from './detection.ts';
import type { ListRule } from './listRule.ts';

/**
 * Several detections of one report listed together: the more is asked at once, the stricter each single answer.
 *
 * Formula: q by Benjamini–Hochberg over the p-values of all judged areas of all detections; enters and stays anew by it.
 * Guests keep a family of their own, across detections as within one.
 * Shape: detections in and out, one for one; with a single one, or where there are no p-values, as they were.
 * Reference: Benjamini and Hochberg (1995), JRSS B 57.
 *
 * @example jointList([emptyDetection(1)], LIST_RULE)[0].enters // [0]
 */
export function jointList(
  detections: readonly Detection[],
  { enter, sure, stay }: ListRule,
  guests?: Uint8Array,
): Detection[] {
  if (detections.length < 2) return [...detections];
  const areas = detections[0]!.judged.length;
  const p = new Float64Array(detections.length * areas).fill(Number.NaN);
  const kinds = [0, 1].map((kind) => ({ kind, family: new Uint8Array(p.length) }));
  detections.forEach((one, d) => {
    p.set(one.p, d * areas);
    for (let i = 0; i < areas; i += 1)
      if (one.judged[i] === 1 && !Number.isNaN(one.p[i]!)) kinds[guests?.[i] ?? 0]!.family[d * areas + i] = 1;
  });
  const q = new Float64Array(p.length).fill(Number.NaN);
  for (const { family } of kinds) {
    if (!family.includes(1)) continue;
    falseDiscoveryRate(p, 'positive', family).forEach((value, at) => {
      if (family[at] === 1) q[at] = value;
    });
  }
  return detections.map((one, d) => {
    const own = q.subarray(d * areas, (d + 1) * areas);
    if (own.every(Number.isNaN)) return one;
    const certain = (i: number): boolean => Math.max(one.upward[i]!, 1 - one.upward[i]!) > sure;
    return {
      ...one,
      q: own,
      enters: one.enters.map((_, i) => (own[i]! <= enter && certain(i) ? 1 : 0)),
      stays: one.stays.map((_, i) => (own[i]! <= stay ? 1 : 0)),
    };
  });
}

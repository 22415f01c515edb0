import type { Detection } from './detection.ts';

/**
 * Which areas are on the list after a report, and in which direction: an area enters on strong evidence and stays while
 * weaker evidence points the same way, so that the list does not flicker.
 *
 * Formula: direction where `enters`; else the direction of the report before where `stays` and the evidence points the
 * same way; else 0.
 * Shape: one direction an area (1, −1, 0); `before` in the order of the same areas.
 *
 * @example listedDirections({ ...emptyDetection(2), sign: Int8Array.of(1, 1), enters: Uint8Array.of(0, 0), stays: Uint8Array.of(1, 1) }, Int8Array.of(1, -1)) // [1, 0]
 */
export function listedDirections(
  { sign, enters, stays }: Pick<Detection, 'sign' | 'enters' | 'stays'>,
  before: Int8Array,
): Int8Array {
  return sign.map((own, i) => {
    if (enters[i] === 1) return own;
    return stays[i] === 1 && before[i] === own ? own : 0;
  });
}

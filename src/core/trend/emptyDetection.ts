import type { Detection } from './detection.ts';

/**
 * A detection in which nothing is judged, to be filled in.
 *
 * Shape: all columns of the given number of areas (and years); flags 0, numbers NaN.
 *
 * @example emptyDetection(2).judged // [0, 0]
 */
export function emptyDetection(areas: number, years = 0): Detection {
  const flags = (): Uint8Array => new Uint8Array(areas);
  const numbers = (): Float64Array => new Float64Array(areas).fill(Number.NaN);
  return {
    judged: flags(),
    sign: new Int8Array(areas),
    enters: flags(),
    stays: flags(),
    score: new Float64Array(areas),
    p: numbers(),
    q: numbers(),
    upward: numbers(),
    change: numbers(),
    low: numbers(),
    high: numbers(),
    rawChange: numbers(),
    band: numbers(),
    onset: numbers(),
    onsetFrom: numbers(),
    onsetTo: numbers(),
    gap: numbers(),
    burdened: flags(),
    limit: numbers(),
    blind: flags(),
    surprise: numbers(),
    odd: new Uint8Array(areas * years),
    information: numbers(),
  };
}

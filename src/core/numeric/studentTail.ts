import { incompleteBeta } from './incompleteBeta.ts';

/**
 * The probability that a variable with Student's t-distribution exceeds t.
 *
 * Formula: ½·I(ν/(ν + t²); ν/2, ½) for t ≥ 0, its complement below; relative error below 1e-12 as far as 1e-300, for
 * up to 100,000 degrees of freedom.
 * Range: 0 … 1, ½ at t = 0; ±∞ give 0 and 1. Units: none; ν degrees of freedom, any number above 0. NaN is refused.
 * Reference: Abramowitz and Stegun (1964), Handbook of Mathematical Functions, 26.7.1.
 *
 * @example studentTail(1, 1) // 0.25
 * @example studentTail(-Math.SQRT2, 2) // (1 + Math.SQRT1_2) / 2
 */
export function studentTail(t: number, degrees: number): number {
  if (Number.isNaN(t)) throw new RangeError('studentTail requires a number, not NaN.');
  if (!(degrees > 0 && Number.isFinite(degrees)))
    throw new RangeError(`studentTail requires degrees of freedom above 0, not ${degrees}.`);
  const square = t * t;
  const rest = square === Infinity ? 0 : degrees / (degrees + square);
  const part = square === Infinity ? 1 : square / (degrees + square);
  const upper = incompleteBeta(rest, degrees / 2, 0.5, part) / 2;
  return t >= 0 ? upper : 1 - upper;
}

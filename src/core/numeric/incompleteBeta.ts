import { logarithmShortfall } from './logarithmShortfall.ts';
import { stirlingError } from './stirlingError.ts';

const TINY = 1e-300;

/**
 * Regularised incomplete beta function: the probability that a beta variable with parameters a and b is at most x.
 *
 * Formula: I(x; a, b) = ∫₀ˣ uᵃ⁻¹(1 − u)ᵇ⁻¹ du / B(a, b), by its continued fraction; relative error below 1e-13.
 * Range: 0 … 1. Units: none. Parameters at or below 0 and an x outside 0 … 1 are refused.
 * `complement` is 1 − x, for callers who know it to more digits than the difference has.
 * Reference: Didonato and Morris (1992), Algorithm 708, ACM Transactions on Mathematical Software 18.
 *
 * @example incompleteBeta(0.5, 2, 2) // 0.5
 * @example incompleteBeta(0.25, 1, 3) // 0.578125
 */
export function incompleteBeta(x: number, a: number, b: number, complement = 1 - x): number {
  if (!(a > 0 && b > 0 && Number.isFinite(a + b)))
    throw new RangeError(`incompleteBeta requires finite parameters above 0, not ${a} and ${b}.`);
  if (!(x >= 0 && x <= 1 && complement >= 0))
    throw new RangeError(`incompleteBeta requires an x between 0 and 1, not ${x}.`);
  if (x === 0) return 0;
  if (complement === 0) return 1;
  // Each side has a fraction that is quick up to about the mean of the variable.
  return x * (a + b + 2) < a + 1 ? lowerPart(x, complement, a, b) : 1 - lowerPart(complement, x, b, a);
}

function lowerPart(x: number, y: number, a: number, b: number): number {
  // Distance from the mean a/(a + b), multiplied by a + b: both logarithms are then of something near 1.
  const distance = y * a - x * b;
  const exponent = a * logarithmShortfall(-distance / a) + b * logarithmShortfall(distance / b);
  const correction = stirlingError(a + b) - stirlingError(a) - stirlingError(b);
  const front = Math.sqrt((a / (a + b)) * (b / (2 * Math.PI))) * Math.exp(exponent + correction);
  return Math.min(1, (front / a) * fraction(x, a, b));
}

/** Continued fraction 26.5.8 of Abramowitz and Stegun, by Lentz's method. */
function fraction(x: number, a: number, b: number): number {
  let c = 1;
  let d = 1 / notZero(1 - ((a + b) * x) / (a + 1));
  let value = d;
  for (let m = 1; m < 1_000_000; m += 1) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / notZero(1 + even * d);
    c = notZero(1 + even / c);
    value *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / notZero(1 + odd * d);
    c = notZero(1 + odd / c);
    const step = d * c;
    value *= step;
    if (Math.abs(step - 1) < 3e-16) break;
  }
  return value;
}

const notZero = (value: number): number => (Math.abs(value) < TINY ? TINY : value);

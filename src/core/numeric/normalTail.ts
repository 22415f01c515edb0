/** Below this the series of the error function is quick; above it the continued fraction is. */
const SWITCH = 2;

/**
 * The probability that a standard normal variable exceeds z.
 *
 * Formula: ½·erfc(z/√2); erfc by its power series near 0 and by a continued fraction in the tail, relative error below
 * 1e-13 as far as 1e-300.
 * Range: 0 … 1. Units: none. NaN is refused.
 * Reference: Abramowitz and Stegun (1964), Handbook of Mathematical Functions, 7.1.5 and 7.1.14.
 *
 * @example normalTail(1.959963984540054) // 0.025
 */
export function normalTail(z: number): number {
  if (Number.isNaN(z)) throw new RangeError('normalTail requires a number, not NaN.');
  const x = Math.abs(z) / Math.SQRT2;
  const upper = x < SWITCH ? (1 - seriesErf(x)) / 2 : fractionErfc(x) / 2;
  return z >= 0 ? upper : 1 - upper;
}

function seriesErf(x: number): number {
  // Σ 2ⁿ x²ⁿ⁺¹ / (1·3·5…(2n+1)) · e^(−x²)·2/√π: all terms are positive, so nothing cancels.
  let term = x;
  let sum = x;
  for (let n = 1; term > 1e-17 * sum; n += 1) {
    term *= (2 * x * x) / (2 * n + 1);
    sum += term;
  }
  return (2 / Math.sqrt(Math.PI)) * Math.exp(-x * x) * sum;
}

function fractionErfc(x: number): number {
  if (x > 27) return 0;
  let value = x;
  for (let k = Math.ceil(20 + 240 / x); k > 0; k -= 1) value = x + k / 2 / value;
  return Math.exp(-x * x) / (Math.sqrt(Math.PI) * value);
}

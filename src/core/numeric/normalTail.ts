/** Below this the series of the distribution is exact enough; above it the continued fraction does not cancel. */
const SWITCH = 1;

/**
 * The probability that a standard normal variable exceeds z.
 *
 * Formula: ½ − φ(z)·Σ z²ⁿ⁺¹/(1·3·5…(2n+1)) near 0 and φ(z)/(z + 1/(z + 2/(z + 3/…))) in the tail; relative error below
 * 1e-15 as far as 1e-300.
 * Range: 0 … 1. Units: none. NaN is refused.
 * Reference: Abramowitz and Stegun (1964), Handbook of Mathematical Functions, 26.2.11 and 26.2.14.
 *
 * @example normalTail(1.959963984540054) // 0.025
 */
export function normalTail(z: number): number {
  if (Number.isNaN(z)) throw new RangeError('normalTail requires a number, not NaN.');
  const x = Math.abs(z);
  const upper = x < SWITCH ? 0.5 - centre(x) : tail(x);
  return z >= 0 ? upper : 1 - upper;
}

/** All terms are positive, so nothing cancels. */
function centre(x: number): number {
  let term = x;
  let sum = x;
  for (let n = 1; term > 1e-17 * sum; n += 1) {
    term *= (x * x) / (2 * n + 1);
    sum += term;
  }
  return density(x) * sum;
}

function tail(x: number): number {
  if (x > 38.5) return 0;
  let value = x;
  for (let k = Math.ceil(20 + 500 / (x * x)); k > 0; k -= 1) value = x + k / value;
  return density(x) / value;
}

/** A rounding of x² would be multiplied by x² in the exponential: its square is taken from a short part and the rest. */
function density(x: number): number {
  const short = Math.floor(x * 16) / 16;
  const rest = (x - short) * (x + short);
  return (Math.exp((-short * short) / 2) * Math.exp(-rest / 2)) / Math.sqrt(2 * Math.PI);
}

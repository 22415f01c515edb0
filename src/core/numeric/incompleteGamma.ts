import { logarithmShortfall } from './logarithmShortfall.ts';
import { stirlingError } from './stirlingError.ts';

/**
 * Regularised upper incomplete gamma function: the probability that a gamma variable of shape a exceeds x.
 *
 * Formula: Q(a, x) = ∫ₓ^∞ uᵃ⁻¹e⁻ᵘ du / Γ(a); by its power series below the mean, by a continued fraction above it,
 * where the relative error stays below 1e-12 however small the result.
 * Range: 0 … 1. Units: none. A shape at or below 0 and a negative x are refused.
 * Reference: Abramowitz and Stegun (1964), Handbook of Mathematical Functions, 6.5.29 and 6.5.31.
 *
 * @example incompleteGamma(1, 2) // Math.exp(-2)
 */
export function incompleteGamma(a: number, x: number): number {
  if (!(a > 0 && Number.isFinite(a))) throw new RangeError(`incompleteGamma requires a shape above 0, not ${a}.`);
  if (!(x >= 0)) throw new RangeError(`incompleteGamma requires an x of 0 or more, not ${x}.`);
  if (x === 0) return 1;
  if (x === Infinity) return 0;
  // xᵃe⁻ˣ/Γ(a), written around its mean.
  const front = Math.sqrt(a / (2 * Math.PI)) * Math.exp(a * logarithmShortfall((x - a) / a, x / a) - stirlingError(a));
  return x < a + 1 ? 1 - Math.min(1, front * series(a, x)) : Math.min(1, front * fraction(a, x));
}

function series(a: number, x: number): number {
  let term = 1 / a;
  let sum = term;
  for (let k = 1; term > 1e-17 * sum; k += 1) {
    term *= x / (a + k);
    sum += term;
  }
  return sum;
}

/** Lentz's method on the even part of the fraction; all denominators are positive for x > a + 1. */
function fraction(a: number, x: number): number {
  let b = x + 1 - a;
  let c = Infinity;
  let d = 1 / b;
  let value = d;
  for (let k = 1; k < 1_000_000; k += 1) {
    const numerator = -k * (k - a);
    b += 2;
    d = 1 / (b + numerator * d);
    c = b + numerator / c;
    const step = c * d;
    value *= step;
    if (Math.abs(step - 1) < 3e-16) break;
  }
  return value;
}

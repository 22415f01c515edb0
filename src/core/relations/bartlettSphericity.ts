import { chiSquareTail } from '../numeric/chiSquareTail.ts';
import { compensatedSum } from '../numeric/compensatedSum.ts';
import type { RelationOutcome } from './relationOutcome.ts';

export interface BartlettSphericity {
  readonly chiSquare: number;
  readonly degrees: number;
  readonly p: number;
}

/** Below this share of the largest, an eigenvalue is 0. */
const SINGULAR = 1e-12;

/**
 * Bartlett's test of the hypothesis that no column is related to any other.
 *
 * Formula: χ² = −(n − 1 − (2k + 5)/6)·ln|R| with k(k − 1)/2 degrees of freedom, |R| the product of the eigenvalues.
 * Range: χ² from 0, p 0 … 1. Units: none; it supposes normal values. A correlation matrix of determinant 0, or fewer
 * rows than the factor before the logarithm needs to be positive: no value.
 * Shape: eigenvalues of the correlation matrix of k columns over n rows, largest first.
 * Reference: Bartlett (1950), British Journal of Psychology, Statistical Section 3.
 *
 * @example bartlettSphericity(Float64Array.of(1, 1), 10).value // { chiSquare: 0, degrees: 1, p: 1 }
 */
export function bartlettSphericity(eigenvalues: Float64Array, rows: number): RelationOutcome<BartlettSphericity> {
  const size = eigenvalues.length;
  if (size < 2) throw new RangeError('bartlettSphericity requires two columns.');
  const factor = rows - 1 - (2 * size + 5) / 6;
  if (factor <= 0) return { value: null, reason: 'too_few_rows' };
  if (eigenvalues[size - 1]! <= SINGULAR * eigenvalues[0]!) return { value: null, reason: 'singular_correlation' };
  const chiSquare = Math.max(0, -factor * compensatedSum(eigenvalues.map(Math.log)));
  const degrees = (size * (size - 1)) / 2;
  return { value: { chiSquare, degrees, p: chiSquareTail(chiSquare, degrees) } };
}

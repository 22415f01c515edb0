import type { SymmetricEigen } from '../numeric/symmetricEigen.ts';
import type { RelationOutcome } from './relationOutcome.ts';

export interface SamplingAdequacy {
  readonly overall: number;
  /** One per column; null for a column that has no relation to any other. */
  readonly columns: readonly (number | null)[];
}

/** Below this share of the largest, an eigenvalue is 0. */
const SINGULAR = 1e-12;

/**
 * Whether columns have enough in common for a factor analysis: the measure of Kaiser, Meyer and Olkin.
 *
 * Formula: Σr²/(Σr² + Σq²) over the pairs of different columns, r their correlation and q their partial correlation
 * given all others, −sⱼₖ/√(sⱼⱼsₖₖ) with S = R⁻¹.
 * Range: 0 … 1; below 0.5 unacceptable, from 0.8 good. Units: none. Shape: the correlation matrix row by row with its
 * eigenvalues. A matrix without an inverse: no value; columns that are all unrelated: no value.
 * Reference: Kaiser (1970), Psychometrika 35; Kaiser and Rice (1974), Educational and Psychological Measurement 34.
 *
 * @example samplingAdequacy(Float64Array.of(1, 0.5, 0.5, 1), symmetricEigen(Float64Array.of(1, 0.5, 0.5, 1), 2)).value.overall // 0.5
 */
export function samplingAdequacy(
  matrix: Float64Array,
  { values, vectors }: SymmetricEigen,
): RelationOutcome<SamplingAdequacy> {
  const size = values.length;
  if (values[size - 1]! <= SINGULAR * values[0]!) return { value: null, reason: 'singular_correlation' };
  const inverse = (j: number, k: number): number =>
    vectors.reduce((sum, vector, i) => sum + (vector[j]! * vector[k]!) / values[i]!, 0);
  const diagonal = Float64Array.from(values, (_, j) => inverse(j, j));
  const related = new Float64Array(size);
  const partial = new Float64Array(size);
  for (let j = 0; j < size; j += 1)
    for (let k = 0; k < size; k += 1) {
      if (j === k) continue;
      related[j]! += matrix[j * size + k]! ** 2;
      partial[j]! += inverse(j, k) ** 2 / (diagonal[j]! * diagonal[k]!);
    }
  const sum = (list: Float64Array): number => list.reduce((total, value) => total + value, 0);
  if (sum(related) === 0) return { value: null, reason: 'no_factor' };
  return {
    value: {
      overall: sum(related) / (sum(related) + sum(partial)),
      columns: Array.from(related, (r, j) => (r === 0 ? null : r / (r + partial[j]!))),
    },
  };
}

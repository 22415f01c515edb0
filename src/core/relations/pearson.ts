import { checkColumns } from './checkColumns.ts';
import { correlationCoefficient } from './correlationCoefficient.ts';
import type { Correlation } from './describeCorrelation.ts';
import { describeCorrelation } from './describeCorrelation.ts';
import type { RelationOutcome } from './relationOutcome.ts';

/**
 * Pearson's correlation of two indicators over areas: how closely they lie along a straight line.
 *
 * Formula: r = Σ dx·dy / √(Σdx²·Σdy²), d = deviation from the mean; test by Student's t, interval by Fisher's z.
 * Range: −1 (falling line) through 0 to 1 (rising line). Units: none; scaling and shifting a column changes nothing.
 * Every area counts the same. Fewer than three areas, or a column of equal values (named by its number): no value.
 * Reference: Pearson (1896), Philosophical Transactions of the Royal Society A 187; Fisher (1921), Metron 1.
 *
 * @example pearson(Float64Array.of(1, 2, 3, 4), Float64Array.of(1, 3, 2, 4)).value.coefficient // 0.8
 * @example pearson(Float64Array.of(1, 2, 3), Float64Array.of(5, 5, 5)).reason // 'constant_column'
 */
export function pearson(x: Float64Array, y: Float64Array, level = 0.95): RelationOutcome<Correlation> {
  checkColumns('pearson', [x, y]);
  if (x.length < 3) return { value: null, reason: 'too_few_rows' };
  const coefficient = correlationCoefficient(x, y);
  if (coefficient.value === null) return coefficient;
  return { value: describeCorrelation(coefficient.value, x.length, level) };
}

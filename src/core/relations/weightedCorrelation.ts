import { compensatedSum } from '../numeric/compensatedSum.ts';
import { checkColumns } from './checkColumns.ts';
import { correlationCoefficient } from './correlationCoefficient.ts';
import type { Correlation } from './describeCorrelation.ts';
import { describeCorrelation } from './describeCorrelation.ts';
import type { RelationOutcome } from './relationOutcome.ts';

/**
 * Correlation in which areas count by weight, for instance by residents: the relation as people live in it.
 *
 * Formula: r = Σw·dx·dy / √(Σw·dx²·Σw·dy²), d = deviation from the weighted mean; test and interval with the effective
 * number of areas (Σw)²/Σw² instead of n, because a few large areas decide the value.
 * Range: −1 … 1; equal weights give Pearson's coefficient, test and interval. Units: none; only ratios of weights
 * matter. Fewer than three areas with a weight, or a column of equal values in them: no value. At two or fewer
 * effective areas there is no p, at three or fewer no interval.
 * Reference: Kish (1965), Survey Sampling, 11.7 (effective number).
 *
 * @example weightedCorrelation(Float64Array.of(1, 2, 3), Float64Array.of(1, 3, 2), Float64Array.of(1, 1, 1)).value.coefficient // 0.5
 */
export function weightedCorrelation(
  x: Float64Array,
  y: Float64Array,
  weights: Float64Array,
  level = 0.95,
): RelationOutcome<Correlation> {
  checkColumns('weightedCorrelation', [x, y], weights);
  if (weights.filter((weight) => weight > 0).length < 3) return { value: null, reason: 'too_few_rows' };
  const coefficient = correlationCoefficient(x, y, weights);
  if (coefficient.value === null) return coefficient;
  const heaviest = weights.reduce((size, weight) => Math.max(size, weight), 0);
  const shares = weights.map((weight) => weight / heaviest);
  const cases = compensatedSum(shares) ** 2 / compensatedSum(shares.map((share) => share * share));
  return { value: describeCorrelation(coefficient.value, cases, level) };
}

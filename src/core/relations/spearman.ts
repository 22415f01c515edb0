import { averageRanks } from '../numeric/statistics.ts';
import { checkColumns } from './checkColumns.ts';
import { correlationCoefficient } from './correlationCoefficient.ts';
import type { Correlation } from './describeCorrelation.ts';
import { describeCorrelation } from './describeCorrelation.ts';
import type { RelationOutcome } from './relationOutcome.ts';

/**
 * Spearman's rank correlation: how closely two indicators order the areas in the same way, whatever the curve.
 *
 * Formula: Pearson's coefficient of the ranks; equal values share the mean of their ranks. Test by Student's t (good
 * from about ten areas), interval by Fisher's z with the variance (1 + r²/2)/(n − 3).
 * Range: −1 (opposite order) to 1 (same order). Units: none; a monotone rescaling of a column changes nothing.
 * Fewer than three areas, or a column of equal values (named by its number): no value.
 * Reference: Spearman (1904), American Journal of Psychology 15; Bonett and Wright (2000), Psychometrika 65.
 *
 * @example spearman(Float64Array.of(1, 2, 3, 4), Float64Array.of(1, 30, 2, 400)).value.coefficient // 0.8
 */
export function spearman(x: Float64Array, y: Float64Array, level = 0.95): RelationOutcome<Correlation> {
  checkColumns('spearman', [x, y]);
  if (x.length < 3) return { value: null, reason: 'too_few_rows' };
  const coefficient = correlationCoefficient(averageRanks(x, 'ascending'), averageRanks(y, 'ascending'));
  if (coefficient.value === null) return coefficient;
  return { value: describeCorrelation(coefficient.value, x.length, level, (r) => 1 + (r * r) / 2) };
}

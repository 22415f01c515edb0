import { binomialProbability } from '../../numeric/binomialProbability.ts';
import type { Outcome } from '../../outcome.ts';
import type { GroupCounts } from '../groupCounts.ts';

/** Mean absolute deviation of a binomial number from its mean: de Moivre's formula. */
function meanDeviation(n: number, p: number): number {
  if (n === 0) return 0;
  const above = Math.min(n, Math.floor(n * p) + 1);
  return 2 * above * (1 - p) * binomialProbability(n, above, p);
}

/**
 * The dissimilarity that chance alone produces: expected D if everybody belonged to the group with the city's share P,
 * whatever the unit. Small units and small groups have a high one.
 *
 * Formula: D* = Σ E|X − tP| / (2T·P(1 − P)) with X binomial(t, P); the mean deviation exactly, after de Moivre:
 * E|X − np| = 2m(1 − p)·Prob(X = m) with m = ⌊np⌋ + 1.
 * Range: just above 0 (large units) to 1 (every unit is one person).
 * Units: counts of people; totals that are no whole numbers are rounded, with a caution. Without people, or with only
 * one group, there is no value.
 * Reference: Winship (1977), Social Forces 55; Carrington and Troske (1997), Journal of Business and Economic
 * Statistics 15; Diaconis and Zabell (1991), Statistical Science 6.
 *
 * @example dissimilarityExpected(groupCounts([1, 0, 1, 0], [1, 1, 1, 1])).value // 1
 * @example dissimilarityExpected(groupCounts([1, 1], [2, 2])).value // 0.5
 */
export function dissimilarityExpected(counts: GroupCounts): Outcome {
  if (counts.missing) return { value: null, reason: counts.missing };
  const p = counts.groupSum / counts.totalSum;
  let sum = 0;
  let people = 0;
  let rounded = false;
  for (let i = 0; i < counts.total.length; i += 1) {
    const t = Math.round(counts.total[i]!);
    if (t !== counts.total[i]) rounded = true;
    people += t;
    sum += meanDeviation(t, p);
  }
  if (people === 0) return { value: null, reason: 'no_population' };
  const value = sum / (2 * people * p * (1 - p));
  return rounded ? { value, caution: 'totals_rounded' } : { value };
}

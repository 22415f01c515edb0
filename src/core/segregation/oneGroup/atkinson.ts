import type { Outcome } from '../../outcome.ts';
import type { GroupCounts } from '../groupCounts.ts';

/**
 * Atkinson index of segregation, with a parameter that says which units weigh most: below 0.5 those where the group is
 * scarce, above 0.5 those where it is concentrated.
 *
 * Formula: A(b) = 1 − [P/(1 − P)]·|Σ (1 − p)^(1−b)·p^b·t / (PT)|^(1/(1−b)) = 1 − [Σ (x/X)^b·(y/Y)^(1−b)]^(1/(1−b)).
 * Range: 0 (even) to 1 (no unit holds both), for 0 < b < 1; another b is refused. One unit gives 0.
 * Exchanging group and rest exchanges b and 1 − b in the sum only: (1 − A(b))^(1−b) = (1 − A'(1 − b))^b.
 * Units: counts of people; the result has no unit. Without people, or with only one group, there is no value.
 * Reference: Atkinson (1970), Journal of Economic Theory 2; James and Taeuber (1985), Sociological Methodology 15.
 *
 * @example atkinson(groupCounts([10, 0], [10, 10]), 0.5).value // 1
 * @example atkinson(groupCounts([9, 1], [10, 10]), 0.5).value // 0.64
 */
export function atkinson(counts: GroupCounts, b: number): Outcome {
  if (!(b > 0 && b < 1)) throw new RangeError(`atkinson requires a parameter between 0 and 1, not ${b}.`);
  if (counts.missing) return { value: null, reason: counts.missing };
  const { group, total, groupSum, restSum } = counts;
  let missing = 0;
  for (let i = 0; i < group.length; i += 1) {
    const x = group[i]! / groupSum;
    const y = (total[i]! - group[i]!) / restSum;
    // Weighted arithmetic minus geometric mean: 0 or more for every unit, and together 1 − Σ.
    missing += b * x + (1 - b) * y - x ** b * y ** (1 - b);
  }
  // Rounding may leave the sum a hair outside 0 … 1, where the logarithm has no value.
  const deficit = Math.min(1, Math.max(0, missing));
  return { value: -Math.expm1(Math.log1p(-deficit) / (1 - b)) };
}

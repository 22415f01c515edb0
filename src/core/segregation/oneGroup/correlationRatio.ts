import type { Outcome } from '../../outcome.ts';
import type { GroupCounts } from '../groupCounts.ts';

/**
 * Correlation ratio V (eta squared): isolation freed from the size of the group; the share of the variance of
 * membership that lies between units.
 *
 * Formula: V = (xPx − P)/(1 − P) = Σ t(p − P)² / (T·P(1 − P)).
 * Range: 0 (even) to 1 (no unit holds both). One unit gives 0.
 * Units: counts of people; the result is a share. Without people, or with only one group, there is no value.
 * Reference: Bell (1954), Social Forces 32; White (1986), Population Index 52.
 *
 * @example correlationRatio(groupCounts([9, 1], [10, 10])).value // 0.64
 */
export function correlationRatio(counts: GroupCounts): Outcome {
  if (counts.missing) return { value: null, reason: counts.missing };
  const { group, total, groupSum, restSum, totalSum } = counts;
  let sum = 0;
  for (let i = 0; i < group.length; i += 1) {
    const deviation = group[i]! - (total[i]! * groupSum) / totalSum;
    sum += (deviation * deviation) / total[i]!;
  }
  return { value: (sum * totalSum) / groupSum / restSum };
}

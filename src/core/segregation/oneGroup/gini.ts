import type { Outcome } from '../../outcome.ts';
import type { GroupCounts } from '../groupCounts.ts';
import { lorenzDifference } from '../lorenzDifference.ts';

/**
 * Gini coefficient of segregation: the mean absolute difference of the group's share between two random people's
 * units, relative to its maximum; twice the area between the Lorenz curve of segregation and the diagonal.
 *
 * Formula: G = Σᵢ Σⱼ tᵢtⱼ|pᵢ − pⱼ| / (2T²P(1 − P)), summed in the order of the shares p, so in n·log n.
 * Range: 0 (even) to 1 (no unit holds both); never below D. One unit gives 0.
 * Units: counts of people; the result has no unit. Without people, or with only one group, there is no value.
 * Reference: Massey and Denton (1988), Social Forces 67.
 *
 * @example gini(groupCounts([10, 0], [10, 10])).value // 1
 * @example gini(groupCounts([9, 1], [10, 10])).value // 0.8
 */
export function gini(counts: GroupCounts): Outcome {
  if (counts.missing) return { value: null, reason: counts.missing };
  return { value: lorenzDifference(counts.group, counts.total) / counts.groupSum / counts.restSum };
}

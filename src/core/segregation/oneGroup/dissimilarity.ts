import type { Outcome } from '../../outcome.ts';
import type { GroupCounts } from '../groupCounts.ts';

/**
 * Dissimilarity: the share of the group that would have to move for it to be spread over the units like the rest.
 *
 * Formula: D = ½ Σ |x/X − y/Y|, with x members of the group and y the rest of each unit, X and Y their sums.
 * Range: 0 (the same share of the group in every unit) to 1 (no unit holds both). One unit gives 0.
 * Units: counts of people; the result is a share. Without people, or with only one group, there is no value.
 * Reference: Duncan and Duncan (1955), American Sociological Review 20.
 *
 * @example dissimilarity(groupCounts([10, 0], [10, 10])).value // 1
 * @example dissimilarity(groupCounts([9, 1], [10, 10])).value // 0.8
 */
export function dissimilarity(counts: GroupCounts): Outcome {
  if (counts.missing) return { value: null, reason: counts.missing };
  const { group, total, groupSum, restSum, totalSum } = counts;
  let sum = 0;
  // x·T − t·X is exact for whole counts: an even spread gives exactly 0, not rounding noise.
  for (let i = 0; i < group.length; i += 1) sum += Math.abs(group[i]! * totalSum - total[i]! * groupSum);
  return { value: sum / groupSum / restSum / 2 };
}

import type { Outcome } from '../../outcome.ts';
import type { GroupCounts } from '../groupCounts.ts';

/**
 * Index of the concentration profile: how much of the group lives in units where its share is high, over all
 * thresholds of what counts as high.
 *
 * Formula: R = [P − ∫₀ᴾ v + ∫ᴾ¹ v]/(1 − P), v(θ) the share of the group in units with p ≥ θ; as v is a step function
 * this is exactly Σ (x/X)·|p − P|/(1 − P), without any numerical integration.
 * Range: 0 (even) to 1 (no unit holds both) for a minority; for a majority, P above ½, mixed patterns can exceed 1, but
 * never reach 2. One unit gives 0.
 * Units: counts of people; the result has no unit. Without people, or with only one group, there is no value.
 * Reference: Hong and Sadahiro (2014), Journal of Geographical Systems 16.
 *
 * @example concentrationProfile(groupCounts([9, 1], [10, 10])).value // 0.8
 */
export function concentrationProfile(counts: GroupCounts): Outcome {
  if (counts.missing) return { value: null, reason: counts.missing };
  const { group, total, groupSum, restSum, totalSum } = counts;
  let sum = 0;
  for (let i = 0; i < group.length; i += 1)
    sum += (group[i]! * Math.abs(group[i]! * totalSum - total[i]! * groupSum)) / total[i]!;
  return { value: sum / groupSum / restSum };
}

import type { Outcome } from '../../outcome.ts';
import type { GroupCounts } from '../groupCounts.ts';
import type { ProximitySums } from './proximitySums.ts';

/**
 * Distance-decay interaction DPxy: the chance that the next person a member of the group meets is of the rest, if meetings get rarer with distance.
 *
 * Formula: DPxy = Σ (x/X) Σⱼ Kᵢⱼ(1 − pⱼ), Kᵢⱼ = cᵢⱼtⱼ/Σⱼ cᵢⱼtⱼ, c = exp(−d), d in kilometres.
 * Range: 0 (nobody else near) to 1 (nobody of the group near). DPxx and DPxy add up to 1.
 * Shape: sums as `proximitySums` gives them. Without people, with one group, or where nobody is near, no value.
 * Reference: Morgan (1983), Area 15; Massey and Denton (1988), Social Forces 67.
 *
 * @example distanceDecayInteraction(groupCounts([2, 2], [4, 4]), proximitySums(groupCounts([2, 2], [4, 4]), Float64Array.of(0, 1000), Float64Array.of(0, 0), Float64Array.of(1, 1))).value // 0.5
 */
export function distanceDecayInteraction(counts: GroupCounts, near: ProximitySums): Outcome {
  if (counts.missing) return { value: null, reason: counts.missing };
  let sum = 0;
  for (let i = 0; i < counts.group.length; i += 1) {
    if (counts.group[i] === 0) continue;
    const people = near.group[i]! + near.rest[i]!;
    // So large a unit, and so far from all others, that exp(−d) is 0 in floating point.
    if (people === 0) return { value: null, reason: 'zero_denominator' };
    sum += (counts.group[i]! * near.rest[i]!) / people;
  }
  return { value: sum / counts.groupSum };
}

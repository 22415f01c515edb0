import type { Outcome } from '../../outcome.ts';
import type { GroupCounts } from '../groupCounts.ts';
import { meanProximity } from './meanProximity.ts';
import type { ProximitySums } from './proximitySums.ts';

/**
 * Spatial proximity SP: how much nearer to each other the members of each group live than people in general.
 *
 * Formula: SP = (X·Pxx + Y·Pyy)/(T·Ptt), P the mean proximity exp(−d) of two people, d in kilometres.
 * Range: 1 (no clustering of either group) upwards; below 1 where the groups live nearer to each other than to themselves.
 * Shape: sums as `proximitySums` gives them. Without people, or with one group, there is no value.
 * Reference: White (1983), American Journal of Sociology 88.
 *
 * @example spatialProximity(groupCounts([1, 1], [2, 2]), proximitySums(groupCounts([1, 1], [2, 2]), Float64Array.of(0, 1000), Float64Array.of(0, 0), Float64Array.of(1, 1))).value // 1
 */
export function spatialProximity(counts: GroupCounts, near: ProximitySums): Outcome {
  if (counts.missing) return { value: null, reason: counts.missing };
  const { group, total, groupSum, restSum, totalSum } = counts;
  const rest = total.map((people, i) => people - group[i]!);
  const all = near.group.map((value, i) => value + near.rest[i]!);
  const own = meanProximity(group, near.group, groupSum, groupSum);
  const others = meanProximity(rest, near.rest, restSum, restSum);
  const anybody = meanProximity(total, all, totalSum, totalSum);
  if (!(anybody > 0)) return { value: null, reason: 'zero_denominator' };
  return { value: (groupSum * own + restSum * others) / (totalSum * anybody) };
}

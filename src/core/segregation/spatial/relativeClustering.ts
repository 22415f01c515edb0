import type { Outcome } from '../../outcome.ts';
import type { GroupCounts } from '../groupCounts.ts';
import { meanProximity } from './meanProximity.ts';
import type { ProximitySums } from './proximitySums.ts';

/**
 * Relative clustering RCL: by how much nearer to each other the members of the group live than the rest.
 *
 * Formula: RCL = Pxx/Pyy − 1, P the mean proximity exp(−d) of two people, d in kilometres.
 * Range: above −1 (the rest live together, the group far apart) through 0 (alike) without upper end.
 * Shape: sums as `proximitySums` gives them. Without people, or with one group, there is no value.
 * Reference: Massey and Denton (1988), Social Forces 67.
 *
 * @example relativeClustering(groupCounts([1, 1], [2, 2]), proximitySums(groupCounts([1, 1], [2, 2]), Float64Array.of(0, 1000), Float64Array.of(0, 0), Float64Array.of(1, 1))).value // 0
 */
export function relativeClustering(counts: GroupCounts, near: ProximitySums): Outcome {
  if (counts.missing) return { value: null, reason: counts.missing };
  const rest = counts.total.map((people, i) => people - counts.group[i]!);
  const own = meanProximity(counts.group, near.group, counts.groupSum, counts.groupSum);
  const others = meanProximity(rest, near.rest, counts.restSum, counts.restSum);
  if (!(others > 0)) return { value: null, reason: 'zero_denominator' };
  return { value: own / others - 1 };
}

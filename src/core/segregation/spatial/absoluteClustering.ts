import type { Outcome } from '../../outcome.ts';
import type { GroupCounts } from '../groupCounts.ts';
import type { ProximitySums } from './proximitySums.ts';

/**
 * Absolute clustering ACL: the mean number of members in nearby units, as a share of the mean number of people there.
 *
 * Formula: ACL = {Σ (x/X) Σⱼ cᵢⱼxⱼ − (X/n²) Σᵢⱼ cᵢⱼ} / {Σ (x/X) Σⱼ cᵢⱼtⱼ − (X/n²) Σᵢⱼ cᵢⱼ}, c = exp(−d), d in
 * kilometres, n the units where people live.
 * Range: about 0 (members spread over all units) to 1 (nobody else near them).
 * Shape: sums as `proximitySums` gives them. Without people, with one group, or where the lower part is 0, no value.
 * Reference: Massey and Denton (1988), Social Forces 67.
 *
 * @example absoluteClustering(groupCounts([2, 2], [4, 4]), proximitySums(groupCounts([2, 2], [4, 4]), Float64Array.of(0, 1000), Float64Array.of(0, 0), Float64Array.of(1, 1))).value // 0
 */
export function absoluteClustering(counts: GroupCounts, near: ProximitySums): Outcome {
  if (counts.missing) return { value: null, reason: counts.missing };
  const { group, groupSum } = counts;
  const n = group.length;
  let members = 0;
  let people = 0;
  let units = 0;
  for (let i = 0; i < n; i += 1) {
    members += group[i]! * near.group[i]!;
    people += group[i]! * (near.group[i]! + near.rest[i]!);
    units += near.units[i]!;
  }
  const even = (groupSum * units) / n / n;
  const below = people / groupSum - even;
  if (!(Math.abs(below) > 1e-12 * even)) return { value: null, reason: 'zero_denominator' };
  return { value: (members / groupSum - even) / below };
}

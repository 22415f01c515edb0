import type { Outcome } from '../../outcome.ts';
import type { GroupCounts } from '../groupCounts.ts';

/**
 * Isolation xPx: the share of the own group among the people of a member's unit, averaged over the members.
 *
 * Formula: xPx = Σ (x/X)·(x/t).
 * Range: P (even) to 1 (members live among themselves only). It depends on the size of the group: compare with P.
 * Units: counts of people; the result is a share. Without people, or without members or others, there is no value.
 * Reference: Bell (1954), Social Forces 32; Lieberson (1981).
 *
 * @example isolation(groupCounts([9, 1], [10, 10])).value // 0.82
 */
export function isolation(counts: GroupCounts): Outcome {
  if (counts.missing) return { value: null, reason: counts.missing };
  const { group, total, groupSum } = counts;
  let sum = 0;
  for (let i = 0; i < group.length; i += 1) sum += (group[i]! * group[i]!) / total[i]!;
  return { value: sum / groupSum };
}

import type { Outcome } from '../../outcome.ts';
import type { GroupCounts } from '../groupCounts.ts';

/**
 * Interaction xPy: the share of the others among the people of a member's unit, averaged over the members.
 *
 * Formula: xPy = Σ (x/X)·(y/t), y the rest of each unit. Isolation and interaction add up to 1.
 * Range: 0 (members live among themselves only) to 1 − P (even).
 * Units: counts of people; the result is a share. Without people, or without members or others, there is no value.
 * Reference: Lieberson (1981), in Peach, Robinson and Smith, Ethnic Segregation in Cities.
 *
 * @example interaction(groupCounts([9, 1], [10, 10])).value // 0.18
 */
export function interaction(counts: GroupCounts): Outcome {
  if (counts.missing) return { value: null, reason: counts.missing };
  const { group, total, groupSum } = counts;
  let sum = 0;
  for (let i = 0; i < group.length; i += 1) sum += (group[i]! * (total[i]! - group[i]!)) / total[i]!;
  return { value: sum / groupSum };
}

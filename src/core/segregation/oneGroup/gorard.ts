import type { Outcome } from '../../outcome.ts';
import type { GroupCounts } from '../groupCounts.ts';

/**
 * Gorard's segregation index: the share of the group that would have to move for it to be spread like the whole
 * population.
 *
 * Formula: GS = ½ Σ |x/X − t/T| = D·(1 − P).
 * Range: 0 (even) to 1 − P (no unit holds both). One unit gives 0.
 * Units: counts of people; the result is a share. Without people, or with only one group, there is no value.
 * Reference: Gorard and Taylor (2002), Sociology 36.
 *
 * @example gorard(groupCounts([9, 1], [10, 10])).value // 0.4
 */
export function gorard(counts: GroupCounts): Outcome {
  if (counts.missing) return { value: null, reason: counts.missing };
  const { group, total, groupSum, totalSum } = counts;
  let sum = 0;
  for (let i = 0; i < group.length; i += 1) sum += Math.abs(group[i]! * totalSum - total[i]! * groupSum);
  return { value: sum / groupSum / totalSum / 2 };
}

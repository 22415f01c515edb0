import type { Outcome } from '../../outcome.ts';
import type { GroupCounts } from '../groupCounts.ts';

/**
 * Isolation among the others of a unit: like xPx, but nobody is counted as a neighbour of himself or herself. This
 * matters in small units and small groups.
 *
 * Formula: Σ (x/X)·(x − 1)/(t − 1) over the units with more than one person; X stays the sum over all units.
 * Range: for whole counts 0 (no member meets another) to 1; below xPx. Estimates below one member can make it negative.
 * Units: counts of people; the result is a share. Without people, without members or others, or where no unit has
 * more than one person, there is no value.
 * Reference: Bell (1954), Social Forces 32.
 *
 * @example isolationExact(groupCounts([3, 1], [5, 5])).value // 0.375
 */
export function isolationExact(counts: GroupCounts): Outcome {
  if (counts.missing) return { value: null, reason: counts.missing };
  const { group, total, groupSum } = counts;
  let sum = 0;
  let units = 0;
  for (let i = 0; i < group.length; i += 1) {
    if (total[i]! <= 1) continue;
    units += 1;
    sum += (group[i]! * (group[i]! - 1)) / (total[i]! - 1);
  }
  return units === 0 ? { value: null, reason: 'no_unit_above_one_person' } : { value: sum / groupSum };
}

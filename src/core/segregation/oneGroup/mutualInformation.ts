import { excessInformation } from '../../numeric/excessInformation.ts';
import type { Outcome } from '../../outcome.ts';
import type { GroupCounts } from '../groupCounts.ts';

/**
 * Mutual information: how much the unit tells about whether somebody belongs to the group.
 *
 * Formula: M = Σ (t/T)·[p ln(p/P) + (1 − p) ln((1 − p)/(1 − P))] = E(P) − Σ (t/T)·E(p), E the entropy of a share.
 * Range: 0 (even) to E(P) (no unit holds both), at most ln 2. One unit gives 0.
 * Units: counts of people; the result is in nats. Without people, or with only one group, there is no value.
 * Reference: Theil (1971); Frankel and Volij (2011), Journal of Economic Theory 146.
 *
 * @example mutualInformation(groupCounts([10, 0], [10, 10])).value // 0.6931471805599453
 */
export function mutualInformation(counts: GroupCounts): Outcome {
  if (counts.missing) return { value: null, reason: counts.missing };
  const { group, total, groupSum, restSum, totalSum } = counts;
  let sum = 0;
  for (let i = 0; i < group.length; i += 1) {
    const t = total[i]!;
    const deviation = group[i]! * totalSum - t * groupSum;
    if (deviation === 0) continue;
    sum += t * groupSum * excessInformation(deviation / (t * groupSum));
    sum += t * restSum * excessInformation(-deviation / (t * restSum));
  }
  return { value: sum / totalSum / totalSum };
}

import type { Outcome } from '../../outcome.ts';
import type { GroupCounts } from '../groupCounts.ts';

/**
 * Hutchens' square root index: how far the products of both groups' shares fall behind an even spread.
 *
 * Formula: O = 1 − Σ √((x/X)(y/Y)) = ½ Σ (√(x/X) − √(y/Y))², the second form because nothing cancels in it.
 * Range: 0 (even) to 1 (no unit holds both). One unit gives 0. With Atkinson's index: A(0.5) = 1 − (1 − O)².
 * Units: counts of people; the result has no unit. Without people, or with only one group, there is no value.
 * Reference: Hutchens (2001), Mathematical Social Sciences 41; (2004), International Economic Review 45.
 *
 * @example hutchens(groupCounts([10, 0], [10, 10])).value // 1
 * @example hutchens(groupCounts([9, 1], [10, 10])).value // 0.4
 */
export function hutchens(counts: GroupCounts): Outcome {
  if (counts.missing) return { value: null, reason: counts.missing };
  const { group, total, groupSum, restSum, totalSum } = counts;
  let sum = 0;
  for (let i = 0; i < group.length; i += 1) {
    const x = group[i]!;
    const t = total[i]!;
    const deviation = x * totalSum - t * groupSum;
    if (deviation === 0) continue;
    // √a − √b = (a − b)/(√a + √b), with a − b = (xT − tX)/XY.
    const root = deviation / (Math.sqrt(x * restSum) + Math.sqrt((t - x) * groupSum));
    sum += root * root;
  }
  return { value: sum / groupSum / restSum / 2 };
}

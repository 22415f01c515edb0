import { binaryEntropy } from '../../numeric/binaryEntropy.ts';
import type { Outcome } from '../../outcome.ts';
import type { GroupCounts } from '../groupCounts.ts';
import { mutualInformation } from './mutualInformation.ts';

/**
 * Theil's information index H: by how much less diverse the units are than the city, relative to the city's diversity.
 *
 * Formula: H = Σ t·(E(P) − E(p)) / (T·E(P)), the mutual information over its maximum E(P), the entropy of the share P.
 * Range: 0 (every unit composed like the city) to 1 (no unit holds both). One unit gives 0.
 * Units: counts of people; the result has no unit. Without people, or with only one group, there is no value.
 * Reference: Theil and Finizza (1971), Journal of Mathematical Sociology 1; Theil (1972).
 *
 * @example theilH(groupCounts([10, 0], [10, 10])).value // 1
 */
export function theilH(counts: GroupCounts): Outcome {
  const information = mutualInformation(counts);
  if (information.value === null) return information;
  return { value: information.value / binaryEntropy(counts.groupSum / counts.totalSum) };
}

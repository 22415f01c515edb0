import type { Outcome } from '../../outcome.ts';
import type { GroupCounts } from '../groupCounts.ts';
import { dissimilarity } from './dissimilarity.ts';

/**
 * Min-max index: which part of both groups' spreads does not overlap, relative to what either of them covers.
 *
 * Formula: S = 1 − Σ min(x/X, y/Y) / Σ max(x/X, y/Y) = 2D/(1 + D).
 * Range: 0 (even) to 1 (no unit holds both). One unit gives 0.
 * Units: counts of people; the result is a share. Without people, or with only one group, there is no value.
 * Reference: O'Sullivan and Wong (2007), Geographical Analysis 39.
 *
 * @example minMax(groupCounts([9, 1], [10, 10])).value // 0.888888888888889
 */
export function minMax(counts: GroupCounts): Outcome {
  const d = dissimilarity(counts);
  return d.value === null ? d : { value: (2 * d.value) / (1 + d.value) };
}

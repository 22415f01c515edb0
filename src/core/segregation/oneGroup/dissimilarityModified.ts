import type { Outcome } from '../../outcome.ts';
import type { GroupCounts } from '../groupCounts.ts';
import { aboveChance } from './aboveChance.ts';
import { dissimilarity } from './dissimilarity.ts';
import { dissimilarityExpected } from './dissimilarityExpected.ts';

/**
 * Dissimilarity beyond chance: how far D lies above (or below) the value that a random spread of the same people over
 * units of the same sizes produces, so that cities with units of different size become comparable.
 *
 * Formula: (D − D*)/(1 − D*) for D ≥ D*, else (D − D*)/D*, with the exact binomial expectation D*.
 * Range: −1 (exactly even) through 0 (as by chance) to 1 (no unit holds both).
 * Units: counts of people. Without people, with only one group, or where every unit is one person, there is no value.
 * Reference: Carrington and Troske (1997), Journal of Business and Economic Statistics 15.
 *
 * @example dissimilarityModified(groupCounts([2, 0], [2, 2])).value // 1
 * @example dissimilarityModified(groupCounts([1, 1], [2, 2])).value // -1
 */
export function dissimilarityModified(counts: GroupCounts): Outcome {
  return aboveChance(dissimilarity(counts), dissimilarityExpected(counts));
}

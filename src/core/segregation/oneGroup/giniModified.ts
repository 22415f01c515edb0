import type { Outcome } from '../../outcome.ts';
import type { GroupCounts } from '../groupCounts.ts';
import { aboveChance } from './aboveChance.ts';
import { gini } from './gini.ts';
import { giniExpected } from './giniExpected.ts';

/**
 * Gini coefficient beyond chance: how far G lies above (or below) the value that a random spread of the same people over
 * units of the same sizes produces.
 *
 * Formula: (G − G*)/(1 − G*) for G ≥ G*, else (G − G*)/G*, with G* from seeded binomial draws.
 * Range: −1 (exactly even) through 0 (as by chance) to 1 (no unit holds both).
 * Units: counts of people. Without people, with only one group, or where chance gives the maximum, there is no value.
 * Reference: Carrington and Troske (1997), Journal of Business and Economic Statistics 15.
 *
 * @example giniModified(groupCounts([4, 0], [4, 4]), { seed: 's', draws: 20 }).value // 1
 */
export function giniModified(counts: GroupCounts, options: { readonly seed: string; readonly draws: number }): Outcome {
  return aboveChance(gini(counts), giniExpected(counts, options));
}

import type { Outcome } from '../../outcome.ts';
import type { GroupTable } from '../groupTable.ts';

/**
 * Simpson's interaction index: the probability that two people drawn from the whole city are of different groups.
 *
 * Formula: I = Σ P(1 − P) = 1 − Σ P².
 * Range: 0 (one group) to 1 − 1/K (all K groups equally large). It describes the city, not its segregation.
 * Units: counts of people; the result is a probability. Without people there is no value.
 * Reference: Simpson (1949), Nature 163; Lieberson (1969), American Sociological Review 34.
 *
 * @example simpsonInteraction(groupTable([[5, 5], [5, 5]])).value // 0.5
 */
export function simpsonInteraction(table: GroupTable): Outcome {
  if (table.totalSum === 0) return { value: null, reason: 'no_population' };
  let sum = 0;
  for (const part of table.groupSums) sum += (part / table.totalSum) * ((table.totalSum - part) / table.totalSum);
  return { value: Math.max(0, sum) };
}

import type { Outcome } from '../../outcome.ts';
import type { GroupTable } from '../groupTable.ts';

/**
 * Simpson's concentration: the probability that two people drawn from the whole city are of the same group.
 *
 * Formula: λ = Σ P².
 * Range: 1/K (all K groups equally large) to 1 (one group). It describes the city, not its segregation.
 * Units: counts of people; the result is a probability. Without people there is no value.
 * Reference: Simpson (1949), Nature 163.
 *
 * @example simpsonConcentration(groupTable([[5, 5], [5, 5]])).value // 0.5
 */
export function simpsonConcentration(table: GroupTable): Outcome {
  if (table.totalSum === 0) return { value: null, reason: 'no_population' };
  let sum = 0;
  for (const part of table.groupSums) sum += (part / table.totalSum) ** 2;
  return { value: sum };
}

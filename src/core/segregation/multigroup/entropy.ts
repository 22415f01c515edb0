import type { Outcome } from '../../outcome.ts';
import type { GroupTable } from '../groupTable.ts';

/**
 * Entropy of the whole city: how diverse its composition is.
 *
 * Formula: E = −Σ P ln P.
 * Range: 0 (one group) to ln K (all K groups equally large). It describes the city, not its segregation.
 * Units: counts of people; the result is in nats. Without people there is no value.
 * Reference: Shannon (1948); Theil (1972), Statistical Decomposition Analysis.
 *
 * @example entropy(groupTable([[5, 5], [5, 5]])).value // 0.6931471805599453
 */
export function entropy(table: GroupTable): Outcome {
  if (table.totalSum === 0) return { value: null, reason: 'no_population' };
  let sum = 0;
  for (const part of table.groupSums) {
    const share = part / table.totalSum;
    sum += share * Math.log(1 / share);
  }
  return { value: Math.max(0, sum) };
}

import type { Outcome } from '../../outcome.ts';
import type { GroupTable } from '../groupTable.ts';
import { entropy } from './entropy.ts';

/**
 * Entropy of the whole city relative to the largest that its number of groups allows.
 *
 * Formula: E / ln K, K the number of groups that have members.
 * Range: above 0 (nearly one group) to 1 (all groups equally large). It describes the city, not its segregation.
 * Units: counts of people; the result has no unit. With one group or none there is no value: ln 1 is 0.
 * Reference: Reardon and O'Sullivan (2004), Sociological Methodology 34.
 *
 * @example entropyNormalized(groupTable([[5, 5], [5, 5]])).value // 1
 */
export function entropyNormalized(table: GroupTable): Outcome {
  if (table.missing) return { value: null, reason: table.missing };
  const diversity = entropy(table);
  return diversity.value === null ? diversity : { value: diversity.value / Math.log(table.columns.length) };
}

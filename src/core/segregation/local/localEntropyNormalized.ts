import type { Outcome } from '../../outcome.ts';
import type { GroupTable } from '../groupTable.ts';
import { localEntropy } from './localEntropy.ts';

/**
 * Entropy of every unit relative to the largest that the city's number of groups allows.
 *
 * Formula: Eᵢ / ln K, K the number of groups that have members in the city (not in the unit).
 * Range: 0 (one group lives there) to 1 (all groups of the city equally strong).
 * Shape: one value per used unit. Without people, or with one group in the city, there is no value.
 * Reference: Reardon and O'Sullivan (2004), Sociological Methodology 34, equation 6.
 *
 * @example localEntropyNormalized(groupTable([[5, 1], [5, 0]])).value // [1, 0]
 */
export function localEntropyNormalized(table: GroupTable): Outcome<Float64Array> {
  if (table.missing) return { value: null, reason: table.missing };
  const diversity = localEntropy(table);
  const largest = Math.log(table.columns.length);
  return diversity.value === null ? diversity : { value: diversity.value.map((value) => value / largest) };
}

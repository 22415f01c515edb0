import type { Outcome } from '../../outcome.ts';
import type { GroupTable } from '../groupTable.ts';
import { groupVariance } from './groupVariance.ts';

/**
 * Squared coefficient of variation of the groups' shares: as relative diversity, but small groups weigh like large ones.
 *
 * Formula: C = Σₘ Σᵢ t(p − P)² / (T·(K − 1)·P).
 * Range: 0 (every unit composed like the city) to 1 (no unit holds two groups). One unit gives 0.
 * Units: counts of people; the result has no unit. Without people, or with one group, there is no value.
 * Reference: Reardon and Firebaugh (2002), Sociological Methodology 32.
 *
 * @example squaredCoefficientOfVariation(groupTable([[4, 0, 0], [0, 2, 0], [0, 0, 1]])).value // 1
 */
export function squaredCoefficientOfVariation(table: GroupTable): Outcome {
  if (table.missing) return { value: null, reason: table.missing };
  let sum = 0;
  for (let m = 0; m < table.columns.length; m += 1)
    sum += groupVariance(table, m) / (table.groupSums[m]! / table.totalSum);
  return { value: sum / (table.columns.length - 1) };
}

import type { Outcome } from '../../outcome.ts';
import type { GroupTable } from '../groupTable.ts';
import { groupVariance } from './groupVariance.ts';

/**
 * Normalized exposure: the isolation of each group beyond its share of the city, averaged over the groups.
 *
 * Formula: P = Σₘ Σᵢ t(p − P)² / (T·(1 − P)).
 * Range: 0 (every unit composed like the city) to 1 (no unit holds two groups). One unit gives 0.
 * Units: counts of people; the result has no unit. Without people, or with one group, there is no value.
 * Reference: James (1986); Reardon and Firebaugh (2002), Sociological Methodology 32.
 *
 * @example normalizedExposure(groupTable([[9, 1], [1, 9]])).value // 0.64
 */
export function normalizedExposure(table: GroupTable): Outcome {
  if (table.missing) return { value: null, reason: table.missing };
  let sum = 0;
  for (let m = 0; m < table.columns.length; m += 1)
    sum += groupVariance(table, m) / ((table.totalSum - table.groupSums[m]!) / table.totalSum);
  return { value: sum };
}

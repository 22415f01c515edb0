import type { Outcome } from '../../outcome.ts';
import type { GroupTable } from '../groupTable.ts';
import { groupVariance } from './groupVariance.ts';
import { simpsonInteraction } from './simpsonInteraction.ts';

/**
 * Relative diversity: by how much less likely two people of one unit are of different groups than two of the city.
 *
 * Formula: R = Σₘ Σᵢ t(p − P)² / (T·I), I = Σ P(1 − P); equal to 1 − Σ t·Iᵢ/(T·I).
 * Range: 0 (every unit composed like the city) to 1 (no unit holds two groups). One unit gives 0.
 * Units: counts of people; the result has no unit. Without people, or with one group, there is no value.
 * Reference: Carlson (1992); Reardon and Firebaugh (2002), Sociological Methodology 32.
 *
 * @example relativeDiversity(groupTable([[9, 1], [1, 9]])).value // 0.64
 */
export function relativeDiversity(table: GroupTable): Outcome {
  const diversity = simpsonInteraction(table);
  if (diversity.value === null || table.missing) return { value: null, reason: table.missing ?? 'no_population' };
  let sum = 0;
  for (let m = 0; m < table.columns.length; m += 1) sum += groupVariance(table, m);
  return { value: sum / diversity.value };
}

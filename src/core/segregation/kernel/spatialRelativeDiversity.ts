import type { Outcome } from '../../outcome.ts';
import type { GroupTable } from '../groupTable.ts';
import { simpsonInteraction } from '../multigroup/simpsonInteraction.ts';

/**
 * Spatial relative diversity: by how much less likely two people of the same surroundings are of different groups than
 * two of the city.
 *
 * Formula: R̃ = 1 − Σ t·Ĩ/(T·I), Ĩ the interaction index of a unit's surroundings, I that of the city.
 * Range: up to 1 (all surroundings of one group each); 0 where they are composed like the city; it can be below 0.
 * Shape: surroundings as `environment` gives them. Without people, or with one group, there is no value.
 * Reference: Reardon and O'Sullivan (2004), Sociological Methodology 34.
 *
 * @example spatialRelativeDiversity(groupTable([[2, 0], [0, 2]]), [Float64Array.of(1, 0), Float64Array.of(0, 1)]).value // 1
 */
export function spatialRelativeDiversity(table: GroupTable, surroundings: readonly Float64Array[]): Outcome {
  const diversity = simpsonInteraction(table);
  if (diversity.value === null || table.missing) return { value: null, reason: table.missing ?? 'no_population' };
  const { totals, totalSum } = table;
  let within = 0;
  for (const shares of surroundings)
    for (let i = 0; i < shares.length; i += 1) within += totals[i]! * shares[i]! * (1 - shares[i]!);
  return { value: 1 - within / (totalSum * diversity.value) };
}

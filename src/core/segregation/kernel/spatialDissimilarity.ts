import type { Outcome } from '../../outcome.ts';
import type { GroupTable } from '../groupTable.ts';
import { simpsonInteraction } from '../multigroup/simpsonInteraction.ts';

/**
 * Spatial dissimilarity of several groups: how far the surroundings of the people differ from the city.
 *
 * Formula: D̃ = Σᵢ Σₘ t|p̃ − P| / (2T·I), p̃ the composition of the surroundings, t, P and I those of the people.
 * Range: 0 (all surroundings composed like the city) to 1 (all surroundings of one group each).
 * Shape: surroundings as `environment` gives them. Without people, or with one group, there is no value.
 * Reference: Reardon and O'Sullivan (2004), Sociological Methodology 34.
 *
 * @example spatialDissimilarity(groupTable([[2, 0], [0, 2]]), [Float64Array.of(1, 0), Float64Array.of(0, 1)]).value // 1
 */
export function spatialDissimilarity(table: GroupTable, surroundings: readonly Float64Array[]): Outcome {
  const diversity = simpsonInteraction(table);
  if (diversity.value === null || table.missing) return { value: null, reason: table.missing ?? 'no_population' };
  const { totals, groupSums, totalSum } = table;
  let sum = 0;
  for (let m = 0; m < surroundings.length; m += 1) {
    const shares = surroundings[m]!;
    const city = groupSums[m]! / totalSum;
    for (let i = 0; i < shares.length; i += 1) sum += totals[i]! * Math.abs(shares[i]! - city);
  }
  return { value: sum / (2 * totalSum * diversity.value) };
}

import type { Outcome } from '../../outcome.ts';
import type { GroupTable } from '../groupTable.ts';
import { entropy } from '../multigroup/entropy.ts';

/**
 * Spatial information index: by how much less diverse the surroundings of the people are than the city.
 *
 * Formula: H̃ = 1 − Σ t·Ẽ/(T·E), Ẽ the entropy of a unit's surroundings, E that of the city.
 * Range: up to 1 (all surroundings of one group each); 0 where they are composed like the city; it can be below 0.
 * Shape: surroundings as `environment` gives them. Without people, or with one group, there is no value.
 * Reference: Reardon and O'Sullivan (2004), Sociological Methodology 34.
 *
 * @example spatialTheilH(groupTable([[2, 0], [0, 2]]), [Float64Array.of(1, 0), Float64Array.of(0, 1)]).value // 1
 */
export function spatialTheilH(table: GroupTable, surroundings: readonly Float64Array[]): Outcome {
  const diversity = entropy(table);
  if (diversity.value === null || table.missing) return { value: null, reason: table.missing ?? 'no_population' };
  const { totals, totalSum } = table;
  let within = 0;
  for (const shares of surroundings) {
    for (let i = 0; i < shares.length; i += 1) {
      const share = shares[i]!;
      if (share > 0) within -= totals[i]! * share * Math.log(share);
    }
  }
  return { value: 1 - within / (totalSum * diversity.value) };
}

import type { Outcome } from '../../outcome.ts';
import type { GroupTable } from '../groupTable.ts';
import { simpsonInteraction } from './simpsonInteraction.ts';

/**
 * Dissimilarity of several groups: the share of people who would have to move for every unit to be composed like the
 * city, relative to that share under complete separation.
 *
 * Formula: D = Σₘ Σᵢ t|p − P| / (2T·I), I = Σ P(1 − P).
 * Range: 0 (every unit composed like the city) to 1 (no unit holds two groups). One unit gives 0.
 * Units: counts of people; the result is a share. Without people, or with one group, there is no value.
 * Reference: Morgan (1975); Sakoda (1981), Demography 18; Reardon and Firebaugh (2002), Sociological Methodology 32.
 *
 * @example multigroupDissimilarity(groupTable([[4, 0, 0], [0, 2, 0], [0, 0, 1]])).value // 1
 */
export function multigroupDissimilarity(table: GroupTable): Outcome {
  const diversity = simpsonInteraction(table);
  if (diversity.value === null || table.missing) return { value: null, reason: table.missing ?? 'no_population' };
  const { columns, totals, groupSums, totalSum } = table;
  let sum = 0;
  for (let m = 0; m < columns.length; m += 1) {
    const column = columns[m]!;
    const groupSum = groupSums[m]!;
    for (let i = 0; i < column.length; i += 1) sum += Math.abs(column[i]! * totalSum - totals[i]! * groupSum);
  }
  return { value: sum / totalSum / totalSum / (2 * diversity.value) };
}

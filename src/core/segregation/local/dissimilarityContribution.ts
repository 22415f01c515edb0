import type { Outcome } from '../../outcome.ts';
import type { GroupTable } from '../groupTable.ts';
import { simpsonInteraction } from '../multigroup/simpsonInteraction.ts';

/**
 * What every unit contributes to the multigroup dissimilarity; the contributions add up to D.
 *
 * Formula: t Σ |p − P| / (2T·I), I = Σ P(1 − P).
 * Range: 0 (composed like the city) up to D.
 * Shape: one value per used unit. Without people, or with one group, there is no value.
 * Reference: Reardon and Firebaugh (2002), Sociological Methodology 32.
 *
 * @example dissimilarityContribution(groupTable([[10, 0], [0, 10]])).value // [0.5, 0.5]
 */
export function dissimilarityContribution(table: GroupTable): Outcome<Float64Array> {
  const diversity = simpsonInteraction(table);
  if (diversity.value === null || table.missing) return { value: null, reason: table.missing ?? 'no_population' };
  const { totals, groupSums, totalSum } = table;
  const scale = totalSum * totalSum * 2 * diversity.value;
  const values = new Float64Array(totals.length);
  table.columns.forEach((column, m) => {
    for (let i = 0; i < values.length; i += 1)
      values[i]! += Math.abs(column[i]! * totalSum - totals[i]! * groupSums[m]!) / scale;
  });
  return { value: values };
}

import type { Outcome } from '../../outcome.ts';
import type { GroupTable } from '../groupTable.ts';
import { lorenzDifference } from '../lorenzDifference.ts';
import { simpsonInteraction } from './simpsonInteraction.ts';

/**
 * Gini coefficient of several groups: the mean absolute difference between the compositions of two random people's
 * units, relative to its maximum.
 *
 * Formula: G = Σₘ Σᵢ Σⱼ tᵢtⱼ|pᵢ − pⱼ| / (2T²·I), I = Σ P(1 − P); each group in the order of its shares, so in
 * n·log n.
 * Range: 0 (every unit composed like the city) to 1 (no unit holds two groups). One unit gives 0.
 * Units: counts of people; the result has no unit. Without people, or with one group, there is no value.
 * Reference: Reardon and Firebaugh (2002), Sociological Methodology 32.
 *
 * @example multigroupGini(groupTable([[4, 0, 0], [0, 2, 0], [0, 0, 1]])).value // 1
 */
export function multigroupGini(table: GroupTable): Outcome {
  const diversity = simpsonInteraction(table);
  if (diversity.value === null || table.missing) return { value: null, reason: table.missing ?? 'no_population' };
  let sum = 0;
  for (const column of table.columns) sum += lorenzDifference(column, table.totals);
  return { value: sum / table.totalSum / table.totalSum / diversity.value };
}

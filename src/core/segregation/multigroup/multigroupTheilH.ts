import type { Outcome } from '../../outcome.ts';
import type { GroupTable } from '../groupTable.ts';
import { entropy } from './entropy.ts';
import { multigroupMutualInformation } from './multigroupMutualInformation.ts';

/**
 * Theil's information index of several groups: by how much less diverse the units are than the city, relative to the
 * city's diversity.
 *
 * Formula: H = M/E = Σ t(E − Eᵢ)/(T·E), E the entropy of the city and Eᵢ that of a unit.
 * Range: 0 (every unit composed like the city) to 1 (no unit holds two groups). One unit gives 0.
 * Units: counts of people; the result has no unit. Without people, or with one group, there is no value.
 * Reference: Theil (1972); Reardon and Firebaugh (2002), Sociological Methodology 32.
 *
 * @example multigroupTheilH(groupTable([[10, 0], [0, 10]])).value // 1
 */
export function multigroupTheilH(table: GroupTable): Outcome {
  const information = multigroupMutualInformation(table);
  if (information.value === null) return information;
  const diversity = entropy(table);
  return diversity.value === null ? diversity : { value: information.value / diversity.value };
}

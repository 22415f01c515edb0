import type { Outcome } from '../../outcome.ts';
import type { GroupTable } from '../groupTable.ts';
import type { VariationKind } from './ordinalVariation.ts';
import { ordinalVariation } from './ordinalVariation.ts';

/**
 * Segregation of ordered groups (age bands, income bands): by how much less the people of a unit spread over the order
 * than those of the city.
 *
 * Formula: Λ = Σ t(v − vᵢ)/(T·v), v = Σₖ f(cₖ)/(K − 1) over the cuts k = 1 … K − 1, c the share below the cut; f is
 * entropy (Λ1), 4c(1 − c) (Λ2), 2√(c(1 − c)) (Λ3) or 1 − |2c − 1| (Λ4).
 * Range: 0 (every unit like the city) to 1 (everybody in a unit is of the same group). One unit gives 0.
 * Shape: the groups of the table in their order. Without people, or with one group, there is no value.
 * Reference: Reardon (2009), Research on Economic Inequality 17.
 *
 * @example ordinalSegregation(groupTable([[4, 0, 0], [0, 2, 0], [0, 0, 1]]), 1).value // 1
 */
export function ordinalSegregation(table: GroupTable, kind: VariationKind): Outcome {
  if (table.missing) return { value: null, reason: table.missing };
  const { columns, totals, groupSums, totalSum } = table;
  const below = new Float64Array(totals.length);
  let cityBelow = 0;
  let lost = 0;
  let most = 0;
  for (let cut = 0; cut < columns.length - 1; cut += 1) {
    const column = columns[cut]!;
    cityBelow += groupSums[cut]!;
    const city = ordinalVariation(cityBelow / totalSum, kind);
    let within = 0;
    for (let i = 0; i < below.length; i += 1) {
      below[i]! += column[i]!;
      within += totals[i]! * (city - ordinalVariation(below[i]! / totals[i]!, kind));
    }
    lost += within;
    most += city;
  }
  return { value: lost / (totalSum * most) };
}

import type { Outcome } from '../../outcome.ts';
import type { GroupTable } from '../groupTable.ts';

/**
 * Simpson's concentration of every unit: the probability that two people drawn from it are of the same group.
 *
 * Formula: λᵢ = Σ p².
 * Range: 1/K (all K groups of the city equally strong) to 1 (one group lives there).
 * Shape: one value per used unit. Without people there is no value.
 * Reference: Simpson (1949), Nature 163.
 *
 * @example localSimpsonConcentration(groupTable([[5, 1], [5, 0]])).value // [0.5, 1]
 */
export function localSimpsonConcentration(table: GroupTable): Outcome<Float64Array> {
  if (table.totalSum === 0) return { value: null, reason: 'no_population' };
  const { totals } = table;
  const values = new Float64Array(totals.length);
  for (const column of table.columns)
    for (let i = 0; i < values.length; i += 1) values[i]! += (column[i]! / totals[i]!) ** 2;
  return { value: values };
}

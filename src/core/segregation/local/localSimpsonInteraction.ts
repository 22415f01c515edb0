import type { Outcome } from '../../outcome.ts';
import type { GroupTable } from '../groupTable.ts';

/**
 * Simpson's interaction of every unit: the probability that two people drawn from it are of different groups.
 *
 * Formula: Iᵢ = Σ p(1 − p).
 * Range: 0 (one group lives there) to 1 − 1/K (all K groups of the city equally strong).
 * Shape: one value per used unit. Without people there is no value.
 * Reference: Simpson (1949), Nature 163; Lieberson (1969), American Sociological Review 34.
 *
 * @example localSimpsonInteraction(groupTable([[5, 1], [5, 0]])).value // [0.5, 0]
 */
export function localSimpsonInteraction(table: GroupTable): Outcome<Float64Array> {
  if (table.totalSum === 0) return { value: null, reason: 'no_population' };
  const { totals } = table;
  const values = new Float64Array(totals.length);
  for (const column of table.columns) {
    for (let i = 0; i < values.length; i += 1) {
      const share = column[i]! / totals[i]!;
      values[i]! += share * ((totals[i]! - column[i]!) / totals[i]!);
    }
  }
  return { value: values };
}

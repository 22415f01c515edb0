import type { Outcome } from '../../outcome.ts';
import type { GroupTable } from '../groupTable.ts';

/**
 * Entropy of every unit: how diverse its composition is.
 *
 * Formula: Eᵢ = −Σ p ln p.
 * Range: 0 (one group lives there) to ln K (all K groups of the city equally strong).
 * Shape: one value per used unit, in nats. Without people there is no value.
 * Reference: Shannon (1948); Theil (1972).
 *
 * @example localEntropy(groupTable([[5, 1], [5, 0]])).value // [0.6931471805599453, 0]
 */
export function localEntropy(table: GroupTable): Outcome<Float64Array> {
  if (table.totalSum === 0) return { value: null, reason: 'no_population' };
  const { totals } = table;
  const values = new Float64Array(totals.length);
  for (const column of table.columns) {
    for (let i = 0; i < values.length; i += 1) {
      const share = column[i]! / totals[i]!;
      if (share > 0) values[i]! -= share * Math.log(share);
    }
  }
  return { value: values };
}

import { excessInformation } from '../../numeric/excessInformation.ts';
import type { Outcome } from '../../outcome.ts';
import type { GroupTable } from '../groupTable.ts';

/**
 * Local segregation of every unit: how far its composition is from the city's. Their mean over people is M.
 *
 * Formula: lsᵢ = Σ p ln(p/P).
 * Range: 0 (composed like the city) to −ln P of the smallest group (the unit holds nobody else).
 * Shape: one value per used unit, in nats. Without people, or with one group, there is no value.
 * Reference: Alonso-Villar and Del Río (2010), Mathematical Social Sciences 60; Mora and Ruiz-Castillo (2011).
 *
 * @example localSegregation(groupTable([[10, 0], [0, 10]])).value // [0.6931471805599453, 0.6931471805599453]
 */
export function localSegregation(table: GroupTable): Outcome<Float64Array> {
  if (table.missing) return { value: null, reason: table.missing };
  const { totals, groupSums, totalSum } = table;
  const values = new Float64Array(totals.length);
  table.columns.forEach((column, m) => {
    const groupSum = groupSums[m]!;
    for (let i = 0; i < values.length; i += 1) {
      const expected = totals[i]! * groupSum;
      values[i]! += (groupSum / totalSum) * excessInformation((column[i]! * totalSum - expected) / expected);
    }
  });
  return { value: values };
}

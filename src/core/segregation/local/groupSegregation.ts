import { excessInformation } from '../../numeric/excessInformation.ts';
import type { Outcome } from '../../outcome.ts';
import type { GroupTable } from '../groupTable.ts';

/**
 * Segregation of every group: how far its spread over the units is from that of all people. Their mean over people is
 * M too, with the roles of groups and units exchanged.
 *
 * Formula: lsₘ = Σᵢ (x/X) ln((x/X)/(t/T)).
 * Range: 0 (spread like all people) upwards, to −ln(t/T) of the smallest unit (the group lives there alone).
 * Shape: one value per group that has members, in nats. Without people, or with one group, there is no value.
 * Reference: Alonso-Villar and Del Río (2010), Mathematical Social Sciences 60.
 *
 * @example groupSegregation(groupTable([[10, 0], [0, 10]])).value // [0.6931471805599453, 0.6931471805599453]
 */
export function groupSegregation(table: GroupTable): Outcome<Float64Array> {
  if (table.missing) return { value: null, reason: table.missing };
  const { totals, groupSums, totalSum } = table;
  const values = new Float64Array(table.columns.length);
  table.columns.forEach((column, m) => {
    const groupSum = groupSums[m]!;
    let sum = 0;
    for (let i = 0; i < column.length; i += 1) {
      const expected = totals[i]! * groupSum;
      sum += (totals[i]! / totalSum) * excessInformation((column[i]! * totalSum - expected) / expected);
    }
    values[m] = sum;
  });
  return { value: values };
}

import { excessInformation } from '../../numeric/excessInformation.ts';
import type { Outcome } from '../../outcome.ts';
import type { GroupTable } from '../groupTable.ts';

/**
 * Mutual information of units and groups: how much the unit tells about somebody's group (and the group about the
 * unit). The same number in nats is Roberto's divergence index. It splits exactly into parts between and within.
 *
 * Formula: M = Σᵢ (t/T) Σₘ p ln(p/P).
 * Range: 0 (every unit composed like the city) to E (no unit holds two groups), E the city's entropy. One unit gives 0.
 * Units: counts of people; the result is in nats. Without people, or with one group, there is no value.
 * Reference: Theil (1971); Mora and Ruiz-Castillo (2011), Sociological Methodology 41; Frankel and Volij (2011);
 * Roberto (2015), The Divergence Index.
 *
 * @example multigroupMutualInformation(groupTable([[10, 0], [0, 10]])).value // 0.6931471805599453
 */
export function multigroupMutualInformation(table: GroupTable): Outcome {
  if (table.missing) return { value: null, reason: table.missing };
  const { columns, totals, groupSums, totalSum } = table;
  let all = 0;
  for (let m = 0; m < columns.length; m += 1) {
    const column = columns[m]!;
    const groupSum = groupSums[m]!;
    let sum = 0;
    for (let i = 0; i < column.length; i += 1) {
      const expected = totals[i]! * groupSum;
      sum += totals[i]! * excessInformation((column[i]! * totalSum - expected) / expected);
    }
    all += sum * groupSum;
  }
  return { value: all / totalSum / totalSum };
}

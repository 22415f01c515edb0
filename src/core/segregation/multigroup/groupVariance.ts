import type { GroupTable } from '../groupTable.ts';

/**
 * How far one group's shares of the units spread around its share of the city: Σ t(p − P)²/T, the weighted variance.
 * Three multigroup indices are weighted sums of it.
 *
 * Range: 0 (the same share everywhere) to P(1 − P) (no unit holds the group and others).
 * Units: share squared. The table must have people; `used` counts the groups that have members.
 *
 * @example groupVariance(groupTable([[9, 1], [1, 9]]), 0) // 0.16
 */
export function groupVariance(table: GroupTable, used: number): number {
  const { totals, totalSum } = table;
  const column = table.columns[used]!;
  const share = table.groupSums[used]! / totalSum;
  let sum = 0;
  for (let i = 0; i < column.length; i += 1) {
    const deviation = column[i]! - totals[i]! * share;
    sum += (deviation * deviation) / totals[i]!;
  }
  return sum / totalSum;
}

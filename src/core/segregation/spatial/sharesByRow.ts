import type { GroupCounts } from '../groupCounts.ts';

/**
 * The share of the group in every row of the input, −1 where nobody lives: neighbour lists count all rows.
 *
 * Range: 0 … 1, or −1. Shape: one value per input row.
 *
 * @example sharesByRow(groupCounts([1, 0], [4, 0])) // [0.25, -1]
 */
export function sharesByRow(counts: GroupCounts): Float64Array {
  const shares = new Float64Array(counts.rows).fill(-1);
  for (let i = 0; i < counts.units.length; i += 1) shares[counts.units[i]!] = counts.group[i]! / counts.total[i]!;
  return shares;
}

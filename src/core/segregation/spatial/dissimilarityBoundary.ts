import type { Outcome } from '../../outcome.ts';
import type { Contiguity } from '../../spatial/contiguity.ts';
import type { GroupCounts } from '../groupCounts.ts';
import { dissimilarity } from '../oneGroup/dissimilarity.ts';
import { sharesByRow } from './sharesByRow.ts';

/**
 * Boundary-weighted dissimilarity D(w): D less the difference of the group's share across borders, long borders
 * counting more.
 *
 * Formula: D(w) = D − Σᵢⱼ wᵢⱼ|pᵢ − pⱼ| with w = b/Σb, b the length of the shared border, over all ordered pairs of
 * units where people live (one sum for the whole city, not one per unit).
 * Range: −1 … 1, never above D; D where neighbours are alike, 0 where nothing differs.
 * Shape: neighbour lists over all input rows. Without people, with one group, or without shared borders, no value.
 * Reference: Wong (1993), Urban Studies 30.
 *
 * @example dissimilarityBoundary(groupCounts([9, 1], [10, 10]), contiguityFromPairs(2, [0], [1], [5])).value // 0
 */
export function dissimilarityBoundary(counts: GroupCounts, contiguity: Contiguity): Outcome {
  const plain = dissimilarity(counts);
  if (plain.value === null) return plain;
  const { start, neighbour, sharedBorder } = contiguity;
  const shares = sharesByRow(counts);
  let sum = 0;
  let length = 0;
  for (let row = 0; row < shares.length; row += 1) {
    const own = shares[row]!;
    if (own < 0) continue;
    for (let k = start[row]!; k < start[row + 1]!; k += 1) {
      const other = shares[neighbour[k]!]!;
      if (other < 0) continue;
      sum += sharedBorder[k]! * Math.abs(own - other);
      length += sharedBorder[k]!;
    }
  }
  return length === 0 ? { value: null, reason: 'no_neighbours' } : { value: plain.value - sum / length };
}

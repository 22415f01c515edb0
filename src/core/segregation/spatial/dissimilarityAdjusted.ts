import type { Outcome } from '../../outcome.ts';
import type { Contiguity } from '../../spatial/contiguity.ts';
import type { GroupCounts } from '../groupCounts.ts';
import { dissimilarity } from '../oneGroup/dissimilarity.ts';
import { sharesByRow } from './sharesByRow.ts';

/**
 * Dissimilarity adjusted for neighbours: D less the mean difference of the group's share between neighbouring units,
 * because a border between alike units separates less.
 *
 * Formula: D(adj) = D − Σᵢⱼ cᵢⱼ|pᵢ − pⱼ| / Σᵢⱼ cᵢⱼ, c = 1 for neighbours among the units where people live; with
 * "rook" neighbours share a border of some length, with "queen" a point suffices.
 * Range: −1 … 1, never above D; D where neighbours are alike, 0 where nothing differs.
 * Shape: neighbour lists over all input rows. Without people, with one group, or without neighbours, no value.
 * Reference: Morrill (1991), Geography Research Forum 11.
 *
 * @example dissimilarityAdjusted(groupCounts([9, 1], [10, 10]), contiguityFromPairs(2, [0], [1], [5]), 'rook').value // 0
 */
export function dissimilarityAdjusted(
  counts: GroupCounts,
  contiguity: Contiguity,
  touching: 'queen' | 'rook',
): Outcome {
  const plain = dissimilarity(counts);
  if (plain.value === null) return plain;
  const { start, neighbour, sharedBorder } = contiguity;
  const shares = sharesByRow(counts);
  let sum = 0;
  let pairs = 0;
  for (let row = 0; row < shares.length; row += 1) {
    const own = shares[row]!;
    if (own < 0) continue;
    for (let k = start[row]!; k < start[row + 1]!; k += 1) {
      const other = shares[neighbour[k]!]!;
      if (other < 0 || (touching === 'rook' && !(sharedBorder[k]! > 0))) continue;
      sum += Math.abs(own - other);
      pairs += 1;
    }
  }
  return pairs === 0 ? { value: null, reason: 'no_neighbours' } : { value: plain.value - sum / pairs };
}

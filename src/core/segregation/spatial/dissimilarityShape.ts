import type { Outcome } from '../../outcome.ts';
import type { Contiguity } from '../../spatial/contiguity.ts';
import type { GroupCounts } from '../groupCounts.ts';
import { dissimilarity } from '../oneGroup/dissimilarity.ts';
import { sharesByRow } from './sharesByRow.ts';

/**
 * Shape-weighted dissimilarity D(s): as D(w), and a border counts more where the two units are small and stretched,
 * because most of their people then live near it.
 *
 * Formula: D(s) = D − Σᵢⱼ wᵢⱼ|pᵢ − pⱼ|·(Perᵢ/aᵢ + Perⱼ/aⱼ)/(2·max(Per/a)), w = b/Σb as in D(w), Per the full perimeter,
 * the maximum over the units where people live. Wong's printed formula has a further ½; this is Tivadar's correction.
 * Range: −1 … 1, between D(w) and D.
 * Shape: areas (m²) and perimeters (m) of all input rows, neighbour lists over them. Without people, with one group,
 * without shared borders, or where a used unit has no area, there is no value.
 * Reference: Wong (1993), Urban Studies 30; Tivadar (2019), Journal of Statistical Software 89.
 *
 * @example dissimilarityShape(groupCounts([9, 1], [10, 10]), contiguityFromPairs(2, [0], [1], [5]), Float64Array.of(25, 25), Float64Array.of(20, 20)).value // 0
 */
export function dissimilarityShape(
  counts: GroupCounts,
  contiguity: Contiguity,
  area: Float64Array,
  perimeter: Float64Array,
): Outcome {
  const plain = dissimilarity(counts);
  if (plain.value === null) return plain;
  let largest = 0;
  for (const row of counts.units) {
    if (!(area[row]! > 0)) return { value: null, reason: 'no_area' };
    largest = Math.max(largest, perimeter[row]! / area[row]!);
  }
  const { start, neighbour, sharedBorder } = contiguity;
  const shares = sharesByRow(counts);
  let sum = 0;
  let length = 0;
  for (const row of counts.units) {
    for (let k = start[row]!; k < start[row + 1]!; k += 1) {
      const beside = neighbour[k]!;
      if (shares[beside]! < 0) continue;
      const shape = perimeter[row]! / area[row]! + perimeter[beside]! / area[beside]!;
      sum += sharedBorder[k]! * Math.abs(shares[row]! - shares[beside]!) * shape;
      length += sharedBorder[k]!;
    }
  }
  if (length === 0) return { value: null, reason: 'no_neighbours' };
  if (largest === 0) return { value: null, reason: 'zero_denominator' };
  return { value: plain.value - sum / length / (2 * largest) };
}

import { seededRandom } from '../numeric/seededRandom.ts';
import type { PermutationCounts, PermutationRange } from './permutationCounts.ts';
import type { SpatialWeights } from './spatialWeights.ts';

/** Relative distance below which two sums are equal. */
const TIE = 1e-12;

/**
 * Conditional permutation of local Geary's c: as `permuteIndependently`, but of Σ w (xᵢ − xⱼ)².
 *
 * Few #≤ speak for alike neighbours, few #≥ for unlike ones.
 * Reference: Anselin (2019), Geographical Analysis 51.
 *
 * @example permuteGeary(Float64Array.of(1, 1, 0, 0), nearestNeighbours([0, 1, 5, 6], [0, 0, 0, 0], 1), { seed: 's', permutations: 9, from: 0, to: 4 }).permutations // 9
 */
export function permuteGeary(
  values: Float64Array,
  { start, neighbour, weight }: SpatialWeights,
  { seed, permutations, from, to }: PermutationRange,
): PermutationCounts {
  const atLeast = new Int32Array(to - from);
  const atMost = new Int32Array(to - from);
  const others = values.length - 1;
  let most = 0;
  for (let i = from; i < to; i += 1) most = Math.max(most, start[i + 1]! - start[i]!);
  const drawn = new Int32Array(most);
  for (let i = from; i < to; i += 1) {
    const first = start[i]!;
    const count = start[i + 1]! - first;
    if (count === 0) continue;
    const own = values[i]!;
    let observed = 0;
    for (let k = first; k < first + count; k += 1) observed += weight[k]! * (own - values[neighbour[k]!]!) ** 2;
    const random = seededRandom(`${seed}|geary|${i}`);
    for (let r = 0; r < permutations; r += 1) {
      let sum = 0;
      for (let k = 0; k < count; k += 1) {
        let other = random.integer(others);
        for (let known = 0; known < k; known += 1)
          if (drawn[known] === other) {
            other = random.integer(others);
            known = -1;
          }
        drawn[k] = other;
        sum += weight[first + k]! * (own - values[other >= i ? other + 1 : other]!) ** 2;
      }
      if (sum >= observed * (1 - TIE)) atLeast[i - from]! += 1;
      if (sum <= observed * (1 + TIE)) atMost[i - from]! += 1;
    }
  }
  return { permutations, atLeast, atMost };
}

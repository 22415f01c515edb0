import { checkRange } from './checkRange.ts';
import type { PermutationCounts, PermutationRange } from './permutationCounts.ts';
import { placeDraws } from './placeDraws.ts';
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
  weights: SpatialWeights,
  { seed, permutations, from, to }: PermutationRange,
): PermutationCounts {
  checkRange('permuteGeary', values, weights, { seed, permutations, from, to });
  const { start, neighbour, weight } = weights;
  const atLeast = new Int32Array(to - from);
  const atMost = new Int32Array(to - from);
  let mostNeighbours = 0;
  for (let i = from; i < to; i += 1) mostNeighbours = Math.max(mostNeighbours, start[i + 1]! - start[i]!);
  const { restart, draw, drawn } = placeDraws(Math.max(0, values.length - 1), mostNeighbours);
  for (let i = from; i < to; i += 1) {
    const first = start[i]!;
    const count = start[i + 1]! - first;
    if (count === 0) continue;
    const own = values[i]!;
    let observed = 0;
    for (let k = first; k < first + count; k += 1) {
      const distance = own - values[neighbour[k]!]!;
      observed += weight[k]! * distance * distance;
    }
    restart(`${seed}|geary|${i}`);
    const least = observed * (1 - TIE);
    const most = observed * (1 + TIE);
    let above = 0;
    let below = 0;
    for (let r = 0; r < permutations; r += 1) {
      draw(count);
      let sum = 0;
      for (let k = 0; k < count; k += 1) {
        const other = drawn[k]!;
        const distance = own - values[other >= i ? other + 1 : other]!;
        sum += weight[first + k]! * distance * distance;
      }
      if (sum >= least) above += 1;
      if (sum <= most) below += 1;
    }
    atLeast[i - from] = above;
    atMost[i - from] = below;
  }
  return { permutations, atLeast, atMost };
}

import { checkRange } from './checkRange.ts';
import { lagThresholds } from './lagThresholds.ts';
import type { PermutationCounts, PermutationRange } from './permutationCounts.ts';
import { placeDraws } from './placeDraws.ts';
import type { SpatialWeights } from './spatialWeights.ts';

/**
 * Conditional permutation of local Moran's I or G: a unit keeps its value, and its neighbours' places are filled at
 * random, without repetition, from all other units; every unit has draws of its own.
 *
 * Counts how often the sum over the neighbours is at least, and at most, as large as the observed one. That sum orders
 * the arrangements as G does, and as I does or, for a unit below the mean, in reverse, so two-sided p-values are those
 * of either.
 * Shape: values, or their deviations from the mean; the units of the range. Every unit has a random stream of its own,
 * named by seed and row, so parts computed on several threads join to the same result as one run.
 * Cost: units × permutations × neighbours. Units with all others as neighbours have only one arrangement.
 * Reference: Anselin (1995), Geographical Analysis 27.
 *
 * @example permuteIndependently(Float64Array.of(1, 1, 0, 0), nearestNeighbours([0, 1, 5, 6], [0, 0, 0, 0], 1), { seed: 's', permutations: 9, from: 0, to: 4 }).permutations // 9
 */
export function permuteIndependently(
  values: Float64Array,
  weights: SpatialWeights,
  { seed, permutations, from, to }: PermutationRange,
): PermutationCounts {
  checkRange('permuteIndependently', values, weights, { seed, permutations, from, to });
  const { start, weight } = weights;
  const { low, high, equalWeight, mostNeighbours } = lagThresholds(values, weights);
  const atLeast = new Int32Array(to - from);
  const atMost = new Int32Array(to - from);
  const { restart, draw, drawn } = placeDraws(Math.max(0, values.length - 1), mostNeighbours);
  for (let i = from; i < to; i += 1) {
    const first = start[i]!;
    const count = start[i + 1]! - first;
    if (count === 0) continue;
    restart(`${seed}|local|${i}`);
    const equal = !Number.isNaN(equalWeight[i]);
    const least = low[i]!;
    const most = high[i]!;
    let above = 0;
    let below = 0;
    for (let r = 0; r < permutations; r += 1) {
      draw(count);
      let sum = 0;
      for (let k = 0; k < count; k += 1) {
        // The unit itself is left out of the others: those behind it move up by one.
        const other = drawn[k]!;
        const value = values[other >= i ? other + 1 : other]!;
        sum += equal ? value : weight[first + k]! * value;
      }
      if (sum >= least) above += 1;
      if (sum <= most) below += 1;
    }
    atLeast[i - from] = above;
    atMost[i - from] = below;
  }
  return { permutations, atLeast, atMost };
}

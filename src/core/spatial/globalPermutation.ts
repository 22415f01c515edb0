import { seededRandom } from '../numeric/seededRandom.ts';
import type { Outcome } from '../outcome.ts';
import type { ReplicateRange, Replicates } from '../segregation/inference/replicates.ts';
import { gatherReplicates } from '../segregation/inference/replicates.ts';
import type { SpatialWeights } from './spatialWeights.ts';

/**
 * A global index over values that were strewn over the units at random: what Moran's I, Geary's C or G are by chance.
 *
 * Shape: one list of values of the index, one per replicate that has one. Every replicate has a random stream of its own, named by seed and
 * number, so parts join to the same result as one run.
 * Reference: Cliff and Ord (1981), Spatial Processes.
 *
 * @example globalPermutation([1, 1, 0, 0], nearestNeighbours([0, 1, 5, 6], [0, 0, 0, 0], 1), (values, weights) => ({ value: moransI(values, weights).value.statistic }), { seed: 's', from: 0, to: 3 }).leftOut // [0]
 */
export function globalPermutation(
  values: ArrayLike<number>,
  weights: SpatialWeights,
  index: (values: Float64Array, weights: SpatialWeights) => Outcome,
  range: ReplicateRange,
): Replicates {
  const moved = Float64Array.from(values);
  return gatherReplicates(range, (number) => {
    const random = seededRandom(`${range.seed}|autocorrelation|${number}`);
    for (let i = 0; i < moved.length; i += 1) moved[i] = values[i]!;
    for (let i = moved.length - 1; i > 0; i -= 1) {
      const other = random.integer(i + 1);
      const kept = moved[i]!;
      moved[i] = moved[other]!;
      moved[other] = kept;
    }
    return [index(moved, weights)];
  });
}

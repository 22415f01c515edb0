import { seededRandom } from '../numeric/seededRandom.ts';
import { mean } from '../numeric/statistics.ts';
import type { Outcome } from '../outcome.ts';
import type { ReplicateRange, Replicates } from '../segregation/inference/replicates.ts';
import { gatherReplicates } from '../segregation/inference/replicates.ts';
import type { AutocorrelationOptions } from './autocorrelation.ts';
import { centred } from './centred.ts';
import type { SpatialWeights } from './spatialWeights.ts';

const NONE: Outcome = { value: null, reason: 'zero_denominator' };

/**
 * Moran's I, Geary's C and Getis and Ord's G, in this order, over values that were strewn over the units at random.
 *
 * Σ w xᵢxⱼ = Σ w zᵢzⱼ + m·Σ tᵢzᵢ + m²·S0, with tᵢ = row sum plus column sum of i and m = mean, so all three take one pass
 * over the neighbours. (Geary's differences are summed as they are: from the same product they would cancel.)
 * Shape: three lists of values, one per replicate that has one. An index that has no value for the given values (equal
 * ones; no neighbours; a negative one for G) has none in any replicate. Every replicate has a random stream of its own,
 * named by seed and number and the same as that of `globalPermutation`, so parts join to the same result as one run.
 * Reference: Cliff and Ord (1981), Spatial Processes.
 *
 * @example permuteGlobal([1, 1, 0, 0], nearestNeighbours([0, 1, 5, 6], [0, 0, 0, 0], 1), { seed: 's', from: 0, to: 3 }).leftOut // [0, 0, 0]
 */
export function permuteGlobal(
  values: ArrayLike<number>,
  weights: SpatialWeights,
  range: ReplicateRange,
  { islands = 'counted' }: AutocorrelationOptions = {},
): Replicates {
  const { start, neighbour, weight } = weights;
  const units = start.length - 1;
  if (values.length !== units) throw new RangeError('permuteGlobal requires one value per unit.');
  if (neighbour.length === 0) return gatherReplicates(range, () => [NONE, NONE, NONE]);
  const middle = mean(values);
  const { z, square } = centred(values);
  const ties = new Float64Array(units);
  let s0 = 0;
  let n = 0;
  for (let i = 0; i < units; i += 1) {
    if (islands === 'counted' || start[i] !== start[i + 1]) n += 1;
    for (let k = start[i]!; k < start[i + 1]!; k += 1) {
      s0 += weight[k]!;
      ties[i]! += weight[k]!;
      ties[neighbour[k]!]! += weight[k]!;
    }
  }
  let positive = true;
  for (let i = 0; i < units; i += 1) if (!(values[i]! >= 0)) positive = false;
  const moved = new Float64Array(units);
  return gatherReplicates(range, (number) => {
    shuffle(moved, z, `${range.seed}|autocorrelation|${number}`);
    let product = 0;
    let first = 0;
    let differences = 0;
    let sum = 0;
    let squares = 0;
    for (let i = 0; i < units; i += 1) {
      const own = moved[i]!;
      const from = start[i]!;
      const end = start[i + 1]!;
      let lag = 0;
      for (let k = from; k < end; k += 1) {
        const w = weight[k]!;
        const other = moved[neighbour[k]!]!;
        lag += w * other;
        differences += w * (own - other) * (own - other);
      }
      product += own * lag;
      first += ties[i]! * own;
      if (islands === 'left_out' && from === end) continue;
      sum += own + middle;
      squares += (own + middle) * (own + middle);
    }
    const pairs = sum * sum - squares;
    return [
      square === 0 ? NONE : { value: ((n / s0) * product) / square },
      square === 0 ? NONE : { value: ((n - 1) * differences) / (2 * s0 * square) },
      positive && pairs > 1e-14 * squares ? { value: (product + middle * first + middle * middle * s0) / pairs } : NONE,
    ];
  });
}

/** Fills `moved` with the values in a random order (Fisher and Yates). */
function shuffle(moved: Float64Array, values: Float64Array, seed: string): void {
  const random = seededRandom(seed);
  moved.set(values);
  for (let i = moved.length - 1; i > 0; i -= 1) {
    const other = random.integer(i + 1);
    const kept = moved[i]!;
    moved[i] = moved[other]!;
    moved[other] = kept;
  }
}

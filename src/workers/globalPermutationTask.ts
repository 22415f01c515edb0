import type { ReplicateRange, Replicates } from '../core/segregation/inference/replicates.ts';
import { permuteGlobal } from '../core/spatial/permuteGlobal.ts';
import type { SpatialWeights } from '../core/spatial/spatialWeights.ts';

/** Moran's I, Geary's C and G over values strewn at random; replicates `from` to `to` − 1 of the seed. */
export function globalPermutationTask(
  { values, weights }: { readonly values: Float64Array; readonly weights: SpatialWeights },
  range: ReplicateRange,
): Replicates {
  return permuteGlobal(values, weights, range);
}

import type { PermutationCounts, PermutationRange } from '../core/spatial/permutationCounts.ts';
import { permuteGeary } from '../core/spatial/permuteGeary.ts';
import { permuteGearyTogether } from '../core/spatial/permuteGearyTogether.ts';
import { permuteIndependently } from '../core/spatial/permuteIndependently.ts';
import { permuteTogether } from '../core/spatial/permuteTogether.ts';
import type { SpatialWeights } from '../core/spatial/spatialWeights.ts';

const METHODS = {
  independent: permuteIndependently,
  shared: permuteTogether,
  geary: permuteGeary,
  gearyShared: permuteGearyTogether,
} as const;

/** A conditional permutation: of local Moran's I or G with own draws or a shared table, or of local Geary's c. */
export interface UnitPermutation {
  readonly method: keyof typeof METHODS;
  readonly values: Float64Array;
  readonly weights: SpatialWeights;
}

/** The counts of the units of a range. Wholly given by its input, on whatever thread it runs. */
export function unitPermutationTask(
  { method, values, weights }: UnitPermutation,
  range: PermutationRange,
): PermutationCounts {
  return METHODS[method](values, weights, range);
}

import type { PermutationRange } from './permutationCounts.ts';
import type { SpatialWeights } from './spatialWeights.ts';

/** Refuses values that are not one finite number per unit, and ranges that leave the units. */
export function checkRange(
  name: string,
  values: Float64Array,
  { start }: SpatialWeights,
  { from, to, permutations }: PermutationRange,
): void {
  const units = start.length - 1;
  if (values.length !== units) throw new RangeError(`${name} requires one value per unit.`);
  if (!(Number.isInteger(from) && Number.isInteger(to) && from >= 0 && from <= to && to <= units))
    throw new RangeError(`${name}: ${from} to ${to} is no range of ${units} units.`);
  if (!(Number.isInteger(permutations) && permutations > 0))
    throw new RangeError(`${name} requires a whole number of permutations above 0, not ${permutations}.`);
  for (let i = 0; i < units; i += 1)
    if (!Number.isFinite(values[i])) throw new RangeError(`${name}: value ${i} is ${values[i]}, not a finite number.`);
}

import type { Centre } from './centre.ts';

/**
 * The mean of the centroids, every unit weighted, for instance with its people.
 *
 * Units: projected metres. Weights that add up to zero are refused.
 *
 * @example weightedCentre(Float64Array.of(0, 4), Float64Array.of(0, 2), Float64Array.of(3, 1)) // { x: 1, y: 0.5 }
 */
export function weightedCentre(x: Float64Array, y: Float64Array, weight: Float64Array): Centre {
  let sum = 0;
  let east = 0;
  let north = 0;
  for (let i = 0; i < x.length; i += 1) {
    sum += weight[i]!;
    east += weight[i]! * x[i]!;
    north += weight[i]! * y[i]!;
  }
  if (!(sum > 0)) throw new RangeError('weightedCentre requires weights that do not add up to zero.');
  return { x: east / sum, y: north / sum };
}

import type { Centre } from './centre.ts';
import { weightedCentre } from './weightedCentre.ts';

/**
 * The mean of all centroids, units without people included.
 *
 * Units: projected metres. No unit is refused.
 *
 * @example meanCentre(Float64Array.of(0, 4), Float64Array.of(0, 2)) // { x: 2, y: 1 }
 */
export function meanCentre(x: Float64Array, y: Float64Array): Centre {
  return weightedCentre(x, y, new Float64Array(x.length).fill(1));
}

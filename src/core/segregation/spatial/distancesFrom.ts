import type { Centre } from './centre.ts';

/**
 * The distance of every unit from the nearest of one or several centres.
 *
 * Range: 0 (at a centre) upwards, in metres. Shape: one value per coordinate pair. No centre is refused.
 *
 * @example distancesFrom([{ x: 0, y: 0 }], Float64Array.of(3, 0), Float64Array.of(4, 0)) // [5, 0]
 */
export function distancesFrom(centres: readonly Centre[], x: Float64Array, y: Float64Array): Float64Array {
  if (centres.length === 0) throw new RangeError('distancesFrom requires at least one centre.');
  const nearest = new Float64Array(x.length).fill(Infinity);
  for (const centre of centres) {
    for (let i = 0; i < x.length; i += 1) {
      const east = x[i]! - centre.x;
      const north = y[i]! - centre.y;
      nearest[i] = Math.min(nearest[i]!, Math.sqrt(east * east + north * north));
    }
  }
  return nearest;
}

import type { SpatialWeights } from './spatialWeights.ts';

/**
 * Weights of which those of every unit add up to 1, so that sums over neighbours are means. Islands keep their empty
 * list.
 *
 * @example rowStandardised(nearestNeighbours([0, 1, 2], [0, 0, 0], 2)).weight // [0.5, 0.5, 0.5, 0.5, 0.5, 0.5]
 */
export function rowStandardised({ start, neighbour, weight }: SpatialWeights): SpatialWeights {
  const shares = new Float64Array(weight.length);
  for (let i = 0; i + 1 < start.length; i += 1) {
    let sum = 0;
    for (let k = start[i]!; k < start[i + 1]!; k += 1) sum += weight[k]!;
    for (let k = start[i]!; k < start[i + 1]!; k += 1) shares[k] = weight[k]! / sum;
  }
  return { start, neighbour, weight: shares };
}

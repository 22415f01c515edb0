import type { SpatialWeights } from './spatialWeights.ts';

/**
 * Weights of 1 for the same neighbours, so that sums over neighbours are plain sums. Islands keep their empty list.
 *
 * Shape: the lists of neighbours are those of the input, not copies.
 *
 * @example binaryWeights(rowStandardised(nearestNeighbours([0, 1, 2], [0, 0, 0], 2))).weight // [1, 1, 1, 1, 1, 1]
 */
export function binaryWeights({ start, neighbour }: SpatialWeights): SpatialWeights {
  return { start, neighbour, weight: new Float64Array(neighbour.length).fill(1) };
}

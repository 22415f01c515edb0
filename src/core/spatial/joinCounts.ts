import type { SpatialWeights } from './spatialWeights.ts';

/** Pairs of neighbours by whether they are marked. */
export interface JoinCounts {
  readonly both: number;
  readonly neither: number;
  readonly one: number;
}

/**
 * Join counts of marked units, such as those of a class: how many pairs of neighbours are both, neither, or one of them
 * marked.
 *
 * Formula: half the sum of the weights over the ordered pairs, so whole numbers for symmetric binary weights.
 * Reference: Cliff and Ord (1981), Spatial Processes.
 *
 * @example joinCounts([1, 1, 0], nearestNeighbours([0, 1, 2], [0, 0, 0], 2)) // { both: 1, neither: 0, one: 2 }
 */
export function joinCounts(marked: ArrayLike<number>, { start, neighbour, weight }: SpatialWeights): JoinCounts {
  if (marked.length !== start.length - 1) throw new RangeError('joinCounts requires one mark per unit.');
  let both = 0;
  let neither = 0;
  let one = 0;
  for (let i = 0; i < marked.length; i += 1)
    for (let k = start[i]!; k < start[i + 1]!; k += 1) {
      const there = marked[neighbour[k]!]! > 0;
      if (marked[i]! > 0 !== there) one += weight[k]!;
      else if (there) both += weight[k]!;
      else neither += weight[k]!;
    }
  return { both: both / 2, neither: neither / 2, one: one / 2 };
}

import type { SpatialWeights } from './spatialWeights.ts';

/** The sums of weights on which the moments of autocorrelation rest. */
export interface WeightSums {
  /** Σ w. */
  readonly s0: number;
  /** ½ Σ (wᵢⱼ + wⱼᵢ)². */
  readonly s1: number;
  /** Σ (row sum + column sum)². */
  readonly s2: number;
  /** Units without neighbours. */
  readonly islands: number;
}

/**
 * S0, S1 and S2 of spatial weights, symmetric or not.
 *
 * Cost: neighbours times the logarithm of their number per unit. Reference: Cliff and Ord (1981), Spatial Processes.
 *
 * @example weightSums(nearestNeighbours([0, 1, 5], [0, 0, 0], 1)) // { s0: 3, s1: 5, s2: 14, islands: 0 }
 */
export function weightSums(weights: SpatialWeights): WeightSums {
  const { start, neighbour, weight } = weights;
  const units = start.length - 1;
  const sums = new Float64Array(units);
  let s0 = 0;
  let s1 = 0;
  let islands = 0;
  for (let i = 0; i < units; i += 1) {
    if (start[i] === start[i + 1]) islands += 1;
    for (let k = start[i]!; k < start[i + 1]!; k += 1) {
      const j = neighbour[k]!;
      const w = weight[k]!;
      s0 += w;
      sums[i]! += w;
      sums[j]! += w;
      const back = weightBetween(weights, j, i);
      // A pair that is listed once appears once here but twice in the full square.
      s1 += back === 0 ? w * w : (w + back) ** 2 / 2;
    }
  }
  let s2 = 0;
  for (const sum of sums) s2 += sum * sum;
  return { s0, s1, s2, islands };
}

/** The weight of unit `to` for unit `from`, 0 where it is no neighbour: lists are by rising row. */
function weightBetween({ start, neighbour, weight }: SpatialWeights, from: number, to: number): number {
  let low = start[from]!;
  let high = start[from + 1]!;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (neighbour[middle]! < to) low = middle + 1;
    else high = middle;
  }
  return low < start[from + 1]! && neighbour[low] === to ? weight[low]! : 0;
}

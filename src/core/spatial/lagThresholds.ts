import type { SpatialWeights } from './spatialWeights.ts';

/** Relative distance below which two sums of the same numbers in another order are equal. */
const TIE = 1e-12;

/** What the neighbours of each unit add up to, and how near a permuted sum must be to count as equal. */
export interface LagThresholds {
  readonly low: Float64Array;
  readonly high: Float64Array;
  /** The one weight of all neighbours of a unit; NaN where they differ. */
  readonly equalWeight: Float64Array;
  readonly mostNeighbours: number;
}

/** Sums over neighbours, undivided where all weights of a unit are equal: its order among permutations is the same. */
export function lagThresholds(values: Float64Array, { start, neighbour, weight }: SpatialWeights): LagThresholds {
  const units = values.length;
  const low = new Float64Array(units);
  const high = new Float64Array(units);
  const equalWeight = new Float64Array(units);
  let mostNeighbours = 0;
  for (let i = 0; i < units; i += 1) {
    const first = start[i]!;
    const end = start[i + 1]!;
    mostNeighbours = Math.max(mostNeighbours, end - first);
    let equal = true;
    for (let k = first + 1; k < end; k += 1) if (weight[k] !== weight[first]) equal = false;
    let sum = 0;
    let size = 0;
    for (let k = first; k < end; k += 1) {
      const part = equal ? values[neighbour[k]!]! : weight[k]! * values[neighbour[k]!]!;
      sum += part;
      size += Math.abs(part);
    }
    equalWeight[i] = equal ? (weight[first] ?? 0) : Number.NaN;
    low[i] = sum - TIE * size;
    high[i] = sum + TIE * size;
  }
  return { low, high, equalWeight, mostNeighbours };
}

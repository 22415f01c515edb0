import type { GroupCounts } from '../groupCounts.ts';
import { kernelSums } from '../kernel/kernelSums.ts';

/** What lies near each used unit, the nearer the more: the ground of the clustering and distance-decay indices. */
export interface ProximitySums {
  /** Σⱼ cᵢⱼxⱼ: members of the group near the unit. */
  readonly group: Float64Array;
  /** Σⱼ cᵢⱼyⱼ: other people near the unit. */
  readonly rest: Float64Array;
  /** Σⱼ cᵢⱼ: units near the unit. */
  readonly units: Float64Array;
}

/**
 * Sums over all units weighted with proximity c = exp(−d), d in kilometres between centroids and √(0.6·a) within a
 * unit of area a.
 *
 * Range: 0 … the sum over the city. Shape: centroids in projected metres and areas in m² of all input rows; one value
 * per used unit comes back. The unit of the distance matters: these indices are only comparable in kilometres.
 * Reference: White (1983), American Journal of Sociology 88; Massey and Denton (1988), Social Forces 67.
 *
 * @example proximitySums(groupCounts([2], [5]), Float64Array.of(0), Float64Array.of(0), Float64Array.of(0)).group // [2]
 */
export function proximitySums(
  counts: GroupCounts,
  x: Float64Array,
  y: Float64Array,
  area: Float64Array,
): ProximitySums {
  const east = Float64Array.from(counts.units, (row) => x[row]!);
  const north = Float64Array.from(counts.units, (row) => y[row]!);
  const within = Float64Array.from(counts.units, (row) => Math.sqrt(0.6 * area[row]!) / 1000);
  const rest = counts.total.map((people, i) => people - counts.group[i]!);
  const ones = new Float64Array(rest.length).fill(1);
  const kernel = { shape: 'exponential', radius: null, rate: 1 } as const;
  const [group, others, units] = kernelSums(east, north, [counts.group, rest, ones], kernel, within);
  return { group: group!, rest: others!, units: units! };
}

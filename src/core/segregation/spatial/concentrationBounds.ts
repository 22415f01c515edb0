import { sortOrder } from '../../numeric/sortOrder.ts';
import type { GroupCounts } from '../groupCounts.ts';

export interface ConcentrationBounds {
  /** Mean area of the units (by people) if the group lived in the smallest units that hold it. */
  readonly smallest: number;
  /** The same in the largest units. */
  readonly largest: number;
  /** Some used units have exactly the same area: their order is that of the input. */
  readonly tied: boolean;
}

/**
 * The most and the least concentrated way in which as many people as the group has could live, in terms of the mean
 * area of their units: what absolute and relative concentration are measured against.
 *
 * Formula: units by rising area; n1 the first rank where the people reach X, m1 = Σ t·a/Σ t over 1 … n1; from the top
 * down n2 and m2 likewise. Equal areas keep the input order, and the way down reads the same list backwards.
 * Range: smallest ≤ largest, in the unit of the areas; equal where all areas are.
 * Shape: areas of all input rows. There must be people.
 * Reference: Massey and Denton (1988), Social Forces 67.
 *
 * @example concentrationBounds(groupCounts([4, 0], [4, 4]), Float64Array.of(1, 3)) // { smallest: 1, largest: 3, tied: false }
 */
export function concentrationBounds(counts: GroupCounts, area: Float64Array): ConcentrationBounds {
  const areas = Float64Array.from(counts.units, (row) => area[row]!);
  const order = sortOrder(areas);
  // Sums of estimates that are no whole numbers may miss X by their rounding.
  const needed = counts.groupSum * (1 - 1e-12);
  const mean = (rank: (step: number) => number): number => {
    let people = 0;
    let land = 0;
    for (let step = 0; step < order.length && people < needed; step += 1) {
      const unit = rank(step);
      people += counts.total[unit]!;
      land += counts.total[unit]! * areas[unit]!;
    }
    return land / people;
  };
  let tied = false;
  for (let k = 1; k < order.length; k += 1) if (areas[order[k]!] === areas[order[k - 1]!]) tied = true;
  return {
    smallest: mean((step) => order[step]!),
    largest: mean((step) => order[order.length - 1 - step]!),
    tied,
  };
}

import type { Outcome } from '../../outcome.ts';
import type { GroupCounts } from '../groupCounts.ts';
import type { Counterfactual } from './counterfactualCounts.ts';
import { counterfactualCounts } from './counterfactualCounts.ts';

/** What the difference of an index between two cities consists of; the two parts add up to it. */
export interface ShapleyDifference {
  /** Index of the first city less that of the second. */
  readonly difference: number;
  /** Because the units are distributed differently, the group being the same. */
  readonly spatial: number;
  /** Because the group is distributed differently, the units being the same. */
  readonly attribute: number;
}

/**
 * Splits the difference of an index between two cities, or of one city between two years, into the part of the places
 * and the part of the group, by counterfactual cities that have the places of the one and the group of the other.
 *
 * Formula: with I(places, group): spatial = ½[I(1,1) − I(2,1) + I(1,2) − I(2,2)], attribute = ½[I(1,1) − I(1,2) + I(2,1)
 * − I(2,2)].
 * Range: any sign; exchanging the cities changes the signs. Units: those of the index, which must need no places.
 * Where the index of a city, or of a counterfactual one, has no value, there is none.
 * Reference: Cortes, Rey, Knaap and Wolf (2020), Journal of Computational Social Science 3.
 *
 * @example shapleyDifference(dissimilarity, groupCounts([1, 3], [10, 10]), groupCounts([2, 6], [20, 20]), 'composition').value.attribute // 0
 */
export function shapleyDifference(
  index: (counts: GroupCounts) => Outcome,
  first: GroupCounts,
  second: GroupCounts,
  method: Counterfactual,
): Outcome<ShapleyDifference> {
  const i11 = index(first);
  const i22 = index(second);
  if (i11.value === null) return i11;
  if (i22.value === null) return i22;
  const i12 = index(counterfactualCounts(first, second, method));
  const i21 = index(counterfactualCounts(second, first, method));
  if (i12.value === null) return i12;
  if (i21.value === null) return i21;
  return {
    value: {
      difference: i11.value - i22.value,
      spatial: (i11.value - i21.value + i12.value - i22.value) / 2,
      attribute: (i11.value - i12.value + i21.value - i22.value) / 2,
    },
  };
}

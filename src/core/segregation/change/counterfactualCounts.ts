import { averageRanks, quantiles } from '../../numeric/statistics.ts';
import type { GroupCounts } from '../groupCounts.ts';
import { groupCounts } from '../groupCounts.ts';

/** What of the other city is put in the place of the own: shares of the units, of both groups, or of the spread. */
export type Counterfactual = 'composition' | 'share' | 'dual_composition';

const restOf = (counts: GroupCounts): Float64Array => counts.total.map((people, i) => people - counts.group[i]!);

/** For every own value the value that stands at the same rank, in percent, in the other list. */
function matched(own: Float64Array, other: Float64Array): Float64Array {
  const ranks = averageRanks(own, 'ascending');
  return quantiles(
    other,
    [...ranks].map((rank) => rank / own.length),
    7,
  );
}

const scaledTo = (values: Float64Array, sum: number): Float64Array => {
  const own = values.reduce((all, value) => all + value, 0);
  return own > 0 ? values.map((value) => (value / own) * sum) : values;
};

/**
 * A city with its own places and the other city's group: every unit takes the value that stands at its own rank in the
 * other city's distribution.
 *
 * Methods: `composition` replaces the group's share of each unit and keeps the units' people; `dual_composition` does the
 * same for the rest too, so that the people follow; `share` replaces each group's spread over the units (x/X and y/Y,
 * rescaled to add up to 1) and keeps the groups' sums.
 * Shape: counts of two cities, which may have different numbers of units; the result has the used units of the first.
 * Neither city may lack people or a group; that is refused.
 * Reference: Cortes, Rey, Knaap and Wolf (2020), Journal of Computational Social Science 3.
 *
 * @example counterfactualCounts(groupCounts([1, 3], [10, 10]), groupCounts([2, 8], [10, 10]), 'composition').group // [5, 8]
 */
export function counterfactualCounts(own: GroupCounts, other: GroupCounts, method: Counterfactual): GroupCounts {
  if (own.missing || other.missing) throw new RangeError('counterfactualCounts requires both groups in both cities.');
  const [rest, otherRest] = [restOf(own), restOf(other)];
  if (method === 'share') {
    const group = matched(
      own.group.map((x) => x / own.groupSum),
      other.group.map((x) => x / other.groupSum),
    );
    const others = matched(
      rest.map((y) => y / own.restSum),
      otherRest.map((y) => y / other.restSum),
    );
    const members = scaledTo(group, own.groupSum);
    const remaining = scaledTo(others, own.restSum);
    return groupCounts(
      members,
      members.map((x, i) => x + remaining[i]!),
    );
  }
  const share = matched(
    own.group.map((x, i) => x / own.total[i]!),
    other.group.map((x, i) => x / other.total[i]!),
  );
  const members = share.map((p, i) => p * own.total[i]!);
  if (method === 'composition') return groupCounts(members, own.total);
  const restShare = matched(
    rest.map((y, i) => y / own.total[i]!),
    otherRest.map((y, i) => y / other.total[i]!),
  );
  return groupCounts(
    members,
    members.map((x, i) => x + restShare[i]! * own.total[i]!),
  );
}

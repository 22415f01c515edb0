import type { Outcome } from '../../outcome.ts';
import type { GroupCounts } from '../groupCounts.ts';
import { centralityDifference } from './centralityDifference.ts';

/**
 * Relative centralization RCE: the share of the group that would have to move for it to live as far from the centre as
 * the rest.
 *
 * Formula: RCE = Σ Xₖ₋₁Yₖ − Σ XₖYₖ₋₁, X and Y the cumulative shares of the group and of the rest, by rising distance;
 * units at the same distance count as one.
 * Range: −1 (all members farther out than all others) through 0 (alike) to 1 (all members nearer).
 * Shape: distances in m of all input rows. Without people, or with one group, there is no value.
 * Reference: Duncan and Duncan (1955), American Journal of Sociology 60; Massey and Denton (1988).
 *
 * @example relativeCentralization(groupCounts([9, 1], [10, 10]), Float64Array.of(0, 5)).value // 0.8
 */
export function relativeCentralization(counts: GroupCounts, distance: Float64Array): Outcome {
  if (counts.missing) return { value: null, reason: counts.missing };
  const rest = counts.total.map((people, i) => people - counts.group[i]!);
  const away = Float64Array.from(counts.units, (row) => distance[row]!);
  return { value: centralityDifference(counts.group, rest, away) };
}

import type { Outcome } from '../../outcome.ts';
import type { GroupCounts } from '../groupCounts.ts';
import { centralityDifference } from './centralityDifference.ts';

/**
 * Absolute centralization ACE: how much nearer to the centre the group lives than if it were spread evenly over the
 * land.
 *
 * Formula: ACE = Σ Xₖ₋₁Aₖ − Σ XₖAₖ₋₁, X and A the cumulative shares of the group and of the land, by rising distance of
 * the units where people live; units at the same distance count as one.
 * Range: −1 (at the edge) through 0 (like the land) to 1 (at the centre).
 * Shape: areas in m² and distances in m of all input rows. Without people, with one group, or without area, no value.
 * Reference: Massey and Denton (1988), Social Forces 67.
 *
 * @example absoluteCentralization(groupCounts([9, 1], [10, 10]), Float64Array.of(1, 3), Float64Array.of(0, 5)).value // 0.65
 */
export function absoluteCentralization(counts: GroupCounts, area: Float64Array, distance: Float64Array): Outcome {
  if (counts.missing) return { value: null, reason: counts.missing };
  const land = Float64Array.from(counts.units, (row) => area[row]!);
  if (!land.some((value) => value > 0)) return { value: null, reason: 'no_area' };
  const away = Float64Array.from(counts.units, (row) => distance[row]!);
  return { value: centralityDifference(counts.group, land, away) };
}

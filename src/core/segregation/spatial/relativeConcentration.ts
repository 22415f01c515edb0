import type { Outcome } from '../../outcome.ts';
import type { GroupCounts } from '../groupCounts.ts';
import { concentrationBounds } from './concentrationBounds.ts';
import { meanArea } from './meanArea.ts';

/**
 * Relative concentration RCO: how much smaller the units of the group are than those of the rest, relative to the
 * largest such ratio possible.
 *
 * Formula: RCO = {[Σ x·a/X]/[Σ y·a/Y] − 1}/{m1/m2 − 1}, m1 and m2 the mean areas of the smallest and largest units that
 * would hold the group (both from X, as in Massey and Denton).
 * Range: 1 (the group as concentrated as possible) through 0 (like the rest) to below −1 (the rest more concentrated).
 * Shape: areas in m² (any unit, it cancels) of all input rows. Without people, with one group, or where the areas are
 * equal, there is no value. Among some equal areas the result depends on the input order, with a caution.
 * Reference: Massey and Denton (1988), Social Forces 67.
 *
 * @example relativeConcentration(groupCounts([4, 0], [4, 4]), Float64Array.of(1, 3)).value // 1
 */
export function relativeConcentration(counts: GroupCounts, area: Float64Array): Outcome {
  if (counts.missing) return { value: null, reason: counts.missing };
  const { smallest, largest, tied } = concentrationBounds(counts, area);
  if (!(largest - smallest > 1e-12 * largest)) return { value: null, reason: 'equal_areas' };
  const rest = counts.total.map((people, i) => people - counts.group[i]!);
  const others = meanArea(rest, counts.units, area);
  if (!(others > 0)) return { value: null, reason: 'no_area' };
  const value = (meanArea(counts.group, counts.units, area) / others - 1) / (smallest / largest - 1);
  return tied ? { value, caution: 'equal_areas_in_input_order' } : { value };
}

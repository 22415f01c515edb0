import type { Outcome } from '../../outcome.ts';
import type { GroupCounts } from '../groupCounts.ts';
import { concentrationBounds } from './concentrationBounds.ts';
import { meanArea } from './meanArea.ts';

/**
 * Absolute concentration ACO: how far the group lives in small units, between the least and the most concentrated way
 * possible.
 *
 * Formula: ACO = 1 − (Σ x·a/X − m1)/(m2 − m1), m1 and m2 the mean areas of the smallest and largest units that would
 * hold the group.
 * Range: usually 0 (in the largest units) to 1 (in the smallest); it can leave the range, because units are taken whole.
 * Shape: areas in m² (any unit, it cancels) of all input rows. Without people, with one group, or where the areas are
 * equal, there is no value. Among some equal areas the result depends on the input order, with a caution.
 * Reference: Massey and Denton (1988), Social Forces 67.
 *
 * @example absoluteConcentration(groupCounts([4, 0], [4, 4]), Float64Array.of(1, 3)).value // 1
 */
export function absoluteConcentration(counts: GroupCounts, area: Float64Array): Outcome {
  if (counts.missing) return { value: null, reason: counts.missing };
  const { smallest, largest, tied } = concentrationBounds(counts, area);
  if (!(largest - smallest > 1e-12 * largest)) return { value: null, reason: 'equal_areas' };
  const value = 1 - (meanArea(counts.group, counts.units, area) - smallest) / (largest - smallest);
  return tied ? { value, caution: 'equal_areas_in_input_order' } : { value };
}

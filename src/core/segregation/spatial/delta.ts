import type { Outcome } from '../../outcome.ts';
import type { GroupCounts } from '../groupCounts.ts';

/**
 * Delta: the share of the group that would have to move for it to live equally dense everywhere.
 *
 * Formula: DEL = ½ Σ |x/X − a/A|, a the land area of the units where people live and A their sum.
 * Range: 0 (equally dense everywhere) to just below 1 (all on hardly any land).
 * Shape: areas in m² (any unit, it cancels) of all input rows. Without people, without members of the group, or
 * without area there is no value; the rest of the population does not enter.
 * Reference: Hoover (1941), Journal of Economic History 1; Duncan, Cuzzort and Duncan (1961), Statistical Geography.
 *
 * @example delta(groupCounts([10, 0], [10, 10]), Float64Array.of(1, 3)).value // 0.75
 */
export function delta(counts: GroupCounts, area: Float64Array): Outcome {
  if (counts.totalSum === 0) return { value: null, reason: 'no_population' };
  if (counts.groupSum === 0) return { value: null, reason: 'one_group' };
  let land = 0;
  for (const row of counts.units) land += area[row]!;
  if (!(land > 0)) return { value: null, reason: 'no_area' };
  let sum = 0;
  for (let i = 0; i < counts.units.length; i += 1)
    sum += Math.abs(counts.group[i]! / counts.groupSum - area[counts.units[i]!]! / land);
  return { value: sum / 2 };
}

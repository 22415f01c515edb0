import type { Outcome } from '../../outcome.ts';
import type { GroupTable } from '../groupTable.ts';

/**
 * Spatial exposure of every group to every group: the share of group b in the surroundings of the members of group a.
 *
 * Formula: P̃_ab = Σ (x_a/X_a)·p̃_b.
 * Range: 0 … 1 per entry; every row adds up to 1.
 * Shape: surroundings as `environment` gives them; one row (a) per group that has members, one entry (b) per such group.
 * Without people there is no value.
 * Reference: Reardon and O'Sullivan (2004), Sociological Methodology 34.
 *
 * @example spatialExposure(groupTable([[2, 0], [0, 2]]), [Float64Array.of(1, 0), Float64Array.of(0, 1)]).value // [[1, 0], [0, 1]]
 */
export function spatialExposure(
  table: GroupTable,
  surroundings: readonly Float64Array[],
): Outcome<readonly Float64Array[]> {
  if (table.totalSum === 0) return { value: null, reason: 'no_population' };
  const rows = table.columns.map((members, a) =>
    Float64Array.from(surroundings, (shares) => {
      let sum = 0;
      for (let i = 0; i < members.length; i += 1) sum += members[i]! * shares[i]!;
      return sum / table.groupSums[a]!;
    }),
  );
  return { value: rows };
}

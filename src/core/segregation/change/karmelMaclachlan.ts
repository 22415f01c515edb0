import type { Outcome } from '../../outcome.ts';
import { groupTable } from '../groupTable.ts';
import { multigroupMutualInformation } from '../multigroup/multigroupMutualInformation.ts';
import { commonTables } from './commonTables.ts';
import { marginsOf } from './marginsOf.ts';
import { proportionalFitting } from './proportionalFitting.ts';

/** The change of M seen from the first table; the parts from removals to structural add up to the difference. In nats. */
export interface KarmelMaclachlanChange {
  readonly difference: number;
  readonly removals: number;
  readonly additions: number;
  readonly unitMarginal: number;
  readonly groupMarginal: number;
  /** What both margins change together beyond the sum of their single effects. */
  readonly interaction: number;
  readonly structural: number;
}

/**
 * Splits the change of segregation as Karmel and Maclachlan do: the margins of the first table are moved to those of the
 * second one at a time and together, and what is left is structural. Unlike `mutualInformationChange` it takes one order
 * only, so exchanging the tables does not simply change the signs.
 *
 * Formula: unit = M(U₂G₁S₁) − M₁, group = M(U₁G₂S₁) − M₁, interaction = M(U₂G₂S₁) − M₁ − unit − group, structural =
 * M₂ − M(U₂G₂S₁), on the common units and groups.
 * Range: any sign. Shape and undefined cases as `mutualInformationChange`.
 * Reference: Karmel and Maclachlan (1988), Economic Record 64; Elbers (2021), SMR 52.
 *
 * @example karmelMaclachlan([[2, 1], [1, 2]], [[4, 2], [2, 4]]).value.structural // 0
 */
export function karmelMaclachlan(
  first: readonly ArrayLike<number>[],
  second: readonly ArrayLike<number>[],
): Outcome<KarmelMaclachlanChange> {
  const m1 = multigroupMutualInformation(groupTable(first));
  const m2 = multigroupMutualInformation(groupTable(second));
  if (m1.value === null) return m1;
  if (m2.value === null) return m2;
  const common = commonTables(first, second);
  if (common.rows.length === 0 || common.groups.length === 0) return { value: null, reason: 'nothing_in_common' };
  const [one, two] = [marginsOf(common.first), marginsOf(common.second)];
  const fitted = [
    proportionalFitting(common.first, two.units, one.groups),
    proportionalFitting(common.first, one.units, two.groups),
    proportionalFitting(common.first, two.units, two.groups),
  ];
  if (fitted.includes(null)) return { value: null, reason: 'fitting_not_converged' };
  const information = (columns: readonly ArrayLike<number>[]): number =>
    multigroupMutualInformation(groupTable(columns)).value ?? 0;
  const [byUnits, byGroups, byBoth] = fitted.map((table) => information(table!.columns)) as [number, number, number];
  const [before, after] = [information(common.observed.first), information(common.observed.second)];
  return {
    value: {
      difference: m2.value - m1.value,
      removals: before - m1.value,
      additions: m2.value - after,
      unitMarginal: byUnits - before,
      groupMarginal: byGroups - before,
      interaction: byBoth - byUnits - byGroups + before,
      structural: after - byBoth,
    },
  };
}

import { groupTable } from '../groupTable.ts';
import { multigroupMutualInformation } from '../multigroup/multigroupMutualInformation.ts';
import type { Outcome } from '../outcome.ts';
import { commonTables } from './commonTables.ts';
import { marginsOf } from './marginsOf.ts';
import { proportionalFitting } from './proportionalFitting.ts';

/** What the change of M consists of; removals to structural add up to the difference. All in nats. */
export interface MutualInformationChange {
  readonly first: number;
  readonly second: number;
  readonly difference: number;
  /** Because units or groups no longer exist. */
  readonly removals: number;
  /** Because units or groups are new. */
  readonly additions: number;
  /** Because the groups grew or shrank. */
  readonly groupMarginal: number;
  /** Because the units grew or shrank. */
  readonly unitMarginal: number;
  /** Because of who lives where, all else equal. */
  readonly structural: number;
}

const information = (columns: readonly ArrayLike<number>[]): number =>
  multigroupMutualInformation(groupTable(columns)).value ?? 0;

/**
 * Splits the change of segregation between two dates (or the difference of two cities) into what new and vanished units
 * and groups, changed sizes of groups and of units, and changed living patterns contribute.
 *
 * Formula: M₂ − M₁ = removals + additions + marginal + structural. On the common units and groups, the association S of
 * one date is given the margins U, G of the other by proportional fitting; structural = ½[M(U₁G₁S₂) − M(U₁G₁S₁) +
 * M(U₂G₂S₂) − M(U₂G₂S₁)]; the group's part of the margins likewise as the mean over both orders, in both structures.
 * Range: any sign; exchanging the tables changes every sign, exchanging units and groups exchanges their parts.
 * Shape: columns are groups over all units, the same in both tables; a unit that is missing has zeros.
 * Undefined where M of one table is, or nothing is common to both. M of a common part with one group counts as 0.
 * Reference: Elbers (2021), A Method for Studying Differences in Segregation Across Time and Space, SMR 52; with the
 * fitting converged to 1e-12.
 *
 * @example mutualInformationChange([[2, 1], [1, 2]], [[4, 2], [2, 4]]).value.structural // 0
 */
export function mutualInformationChange(
  first: readonly ArrayLike<number>[],
  second: readonly ArrayLike<number>[],
): Outcome<MutualInformationChange> {
  const m1 = multigroupMutualInformation(groupTable(first));
  const m2 = multigroupMutualInformation(groupTable(second));
  if (m1.value === null) return m1;
  if (m2.value === null) return m2;
  const common = commonTables(first, second);
  if (common.rows.length === 0 || common.groups.length === 0) return { value: null, reason: 'nothing_in_common' };
  const [one, two] = [marginsOf(common.first), marginsOf(common.second)];
  const fitted = [
    proportionalFitting(common.first, one.units, two.groups),
    proportionalFitting(common.first, two.units, one.groups),
    proportionalFitting(common.first, two.units, two.groups),
    proportionalFitting(common.second, one.units, one.groups),
    proportionalFitting(common.second, two.units, one.groups),
    proportionalFitting(common.second, one.units, two.groups),
  ];
  if (fitted.includes(null)) return { value: null, reason: 'fitting_not_converged' };
  // Named by unit margins, group margins, structure.
  const [m121, m211, m221, m112, m212, m122] = fitted.map((table) => information(table!.columns)) as Six;
  const [m111, m222] = [information(common.observed.first), information(common.observed.second)];
  return {
    value: {
      first: m1.value,
      second: m2.value,
      difference: m2.value - m1.value,
      removals: m111 - m1.value,
      additions: m2.value - m222,
      groupMarginal: (m121 - m111 + m221 - m211 + m122 - m112 + m222 - m212) / 4,
      unitMarginal: (m211 - m111 + m221 - m121 + m212 - m112 + m222 - m122) / 4,
      structural: (m112 - m111 + m222 - m221) / 2,
    },
  };
}

type Six = [number, number, number, number, number, number];

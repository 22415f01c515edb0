import type { Outcome } from '../../outcome.ts';
import { groupTable } from '../groupTable.ts';
import { multigroupMutualInformation } from '../multigroup/multigroupMutualInformation.ts';
import { type IndexChange, indexChange } from './indexChange.ts';

/**
 * Splits the change of mutual information M, as `indexChange` does that of any index. All parts in nats.
 *
 * Formula: M₂ − M₁ = removals + additions + group and unit marginal + structural.
 * Range: any sign; exchanging the tables changes every sign, exchanging units and groups exchanges their parts.
 * Shape and undefined cases as `indexChange`; M of a common part with one group counts as 0.
 * Reference: Elbers (2021), A Method for Studying Differences in Segregation Across Time and Space, SMR 52.
 *
 * @example mutualInformationChange([[2, 1], [1, 2]], [[4, 2], [2, 4]]).value.structural // 0
 */
export function mutualInformationChange(
  first: readonly ArrayLike<number>[],
  second: readonly ArrayLike<number>[],
): Outcome<IndexChange> {
  return indexChange((columns) => multigroupMutualInformation(groupTable(columns)), first, second);
}

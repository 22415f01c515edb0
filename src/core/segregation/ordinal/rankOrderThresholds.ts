import type { Outcome } from '../../outcome.ts';
import { groupCounts } from '../groupCounts.ts';
import type { GroupTable } from '../groupTable.ts';
import { correlationRatio } from '../oneGroup/correlationRatio.ts';
import { hutchens } from '../oneGroup/hutchens.ts';
import { theilH } from '../oneGroup/theilH.ts';

/** Segregation of those below each cut through ordered groups from those above it. */
export interface RankOrderThresholds {
  /** The city's share below each cut, rising, all between 0 and 1. */
  readonly share: Float64Array;
  readonly theilH: Float64Array;
  readonly correlationRatio: Float64Array;
  readonly hutchens: Float64Array;
}

/**
 * The two-group indices at every cut through ordered groups, from which the rank-order indices are interpolated.
 *
 * Range: every index 0 … 1. Shape: one value per cut, K − 1 of them, the groups in the order of the table.
 * Without people, or with one group, there is no cut.
 * Reference: Reardon (2011), Measures of Income Segregation; Reardon and Bischoff (2011), AJS 116.
 *
 * @example rankOrderThresholds(groupTable([[5, 0], [0, 5]])).value.theilH // [1]
 */
export function rankOrderThresholds(table: GroupTable): Outcome<RankOrderThresholds> {
  if (table.missing) return { value: null, reason: table.missing };
  const cuts = table.columns.length - 1;
  const result = {
    share: new Float64Array(cuts),
    theilH: new Float64Array(cuts),
    correlationRatio: new Float64Array(cuts),
    hutchens: new Float64Array(cuts),
  };
  const below = new Float64Array(table.totals.length);
  for (let cut = 0; cut < cuts; cut += 1) {
    const column = table.columns[cut]!;
    // Rounding of estimates may lift the sum a hair above the total.
    for (let i = 0; i < below.length; i += 1) below[i] = Math.min(table.totals[i]!, below[i]! + column[i]!);
    const counts = groupCounts(below, table.totals);
    result.share[cut] = counts.groupSum / counts.totalSum;
    result.theilH[cut] = theilH(counts).value ?? 0;
    result.correlationRatio[cut] = correlationRatio(counts).value ?? 0;
    result.hutchens[cut] = hutchens(counts).value ?? 0;
  }
  return { value: result };
}

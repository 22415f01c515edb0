import type { Outcome } from '../../outcome.ts';
import type { GroupCounts } from '../groupCounts.ts';
import { dissimilarity } from './dissimilarity.ts';
import { dissimilarityExpected } from './dissimilarityExpected.ts';

/** What a reader should know before believing a dissimilarity. */
export interface Reliability {
  /** Used units with fewer people than the limit, and their share of all people. */
  readonly smallUnits: number;
  readonly shareInSmallUnits: number;
  /** How much of D chance alone would produce: D* / D; above a half the index says little. */
  readonly chanceShare: number;
}

/**
 * How far a segregation figure rests on units too small for it.
 *
 * Formula: units with t below the limit (100 people unless given), their people over T, and D* / D with the exact binomial
 * expectation D*.
 * Range: shares from 0; the chance share exceeds 1 where people live more evenly than by chance.
 * Units: counts of people. Without people, with one group, or with D = 0 exactly, there is no value.
 * Reference: Carrington and Troske (1997), Journal of Business and Economic Statistics 15.
 *
 * @example reliability(groupCounts([150, 50, 3], [200, 200, 9])).value.smallUnits // 1
 */
export function reliability(counts: GroupCounts, limit = 100): Outcome<Reliability> {
  const plain = dissimilarity(counts);
  if (plain.value === null) return plain;
  const expected = dissimilarityExpected(counts);
  if (expected.value === null) return expected;
  if (plain.value === 0) return { value: null, reason: 'zero_denominator' };
  let smallUnits = 0;
  let people = 0;
  for (let i = 0; i < counts.total.length; i += 1) {
    if (counts.total[i]! >= limit) continue;
    smallUnits += 1;
    people += counts.total[i]!;
  }
  return {
    value: { smallUnits, shareInSmallUnits: people / counts.totalSum, chanceShare: expected.value / plain.value },
  };
}

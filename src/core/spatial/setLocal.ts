import type { LocalAutocorrelation } from './localAutocorrelation.ts';
import { momentsOf } from './momentsOf.ts';

/** Enters a unit's index with its moments; without a variance above 0, z and p say nothing (0 and 1). */
export function setLocal(
  result: LocalAutocorrelation,
  unit: number,
  statistic: number,
  expectation: number,
  variance: number,
): void {
  const moments = momentsOf(statistic, expectation, variance);
  result.defined[unit] = 1;
  result.statistic[unit] = statistic;
  result.expectation[unit] = expectation;
  result.variance[unit] = Math.max(0, variance);
  result.z[unit] = moments?.z ?? 0;
  result.p[unit] = moments?.p ?? 1;
}

import type { Outcome } from '../../outcome.ts';

/**
 * An index measured from what chance alone produces instead of from zero, after Carrington and Troske.
 *
 * Formula: (I − I*)/(1 − I*) where the index I is at least its expectation I*, else (I − I*)/I*.
 * Range: −1 (I is 0: more even than chance) through 0 (as by chance) to 1 (complete segregation).
 * Units: none. Where chance already gives the maximum, I* = 1, there is no value.
 * Reference: Carrington and Troske (1997), Journal of Business and Economic Statistics 15.
 *
 * @example aboveChance({ value: 0.6 }, { value: 0.2 }).value // 0.5
 * @example aboveChance({ value: 0.1 }, { value: 0.2 }).value // -0.5
 */
export function aboveChance(index: Outcome, expected: Outcome): Outcome {
  if (index.value === null) return index;
  if (expected.value === null) return expected;
  const gap = index.value - expected.value;
  if (gap >= 0 && 1 - expected.value <= 1e-12) return { value: null, reason: 'chance_is_maximal' };
  const value = gap >= 0 ? gap / (1 - expected.value) : gap / expected.value;
  return expected.caution ? { value, caution: expected.caution } : { value };
}

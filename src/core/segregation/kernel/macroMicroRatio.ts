import type { Outcome } from '../../outcome.ts';

/**
 * How much of the segregation at a small radius is still there at a large one: the macro/micro ratio.
 *
 * Formula: H̃(large radius)/H̃(small radius), or the same of D̃ or R̃.
 * Range: near 0 (a pattern of small patches only) to 1 (whole parts of the city differ). Units: none.
 * Where the small radius shows no segregation at all, or either index has no value, there is no value.
 * Reference: Reardon et al. (2008), Demography 45; Lee et al. (2008), American Sociological Review 73.
 *
 * @example macroMicroRatio({ value: 0.4 }, { value: 0.1 }).value // 0.25
 */
export function macroMicroRatio(atSmallRadius: Outcome, atLargeRadius: Outcome): Outcome {
  if (atSmallRadius.value === null) return atSmallRadius;
  if (atLargeRadius.value === null) return atLargeRadius;
  if (!(atSmallRadius.value > 0)) return { value: null, reason: 'zero_denominator' };
  return { value: atLargeRadius.value / atSmallRadius.value };
}

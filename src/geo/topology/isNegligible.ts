import type { BoundaryLimits } from '../types.ts';

/** Too small to be worth a word: below the area, or below the share of the smallest area involved. */
export function isNegligible(
  areaM2: number,
  smallestM2: number,
  limits: Pick<BoundaryLimits, 'ignoredM2' | 'ignoredShare'>,
): boolean {
  return areaM2 < limits.ignoredM2 || areaM2 < limits.ignoredShare * smallestM2;
}

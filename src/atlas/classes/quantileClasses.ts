import { classesOfLimits } from './classesOfLimits.ts';
import type { ValueClass } from './valueClass.ts';

/**
 * Sorts values into classes of about equal size, low to high. Equal values never part, so there may be fewer classes
 * than wished; the limits are values that occur. Values should come rounded as shown, so that a legend never contradicts
 * its map.
 */
export function quantileClasses(values: readonly number[], wished: number): readonly ValueClass[] {
  const sorted = [...values].sort((a, b) => a - b);
  const limits = new Set<number>();
  for (let k = 1; k <= wished && sorted.length > 0; k++) {
    limits.add(sorted[Math.ceil((sorted.length * k) / wished) - 1]!);
  }
  return classesOfLimits(sorted, [...limits]);
}

import type { ClassLimit } from './classify.ts';
import { classify } from './classify.ts';

export interface LimitDistance {
  /** How far the value would have to move, 0 or more. */
  readonly distance: number;
  readonly limit: number;
  /** Index of the class on the other side. */
  readonly towards: number;
}

/**
 * How far a value is from the nearest limit of its class, and which class lies beyond.
 *
 * Formula: the smaller of value − lower limit and upper limit − value; at equal distance the upper one.
 * Range: from 0 (exactly at the limit), in the unit of the value. A single class has no limit: null.
 *
 * @example limitDistance(0.7, [{ upTo: 1, upToIncluded: true }, { upTo: null, upToIncluded: true }])
 * // { distance: 0.3, limit: 1, towards: 1 }
 */
export function limitDistance(value: number, classes: readonly ClassLimit[]): LimitDistance | null {
  const own = classify(value, classes);
  const lower = own > 0 ? classes[own - 1]!.upTo! : null;
  const upper = classes[own]!.upTo;
  const down = lower === null ? Infinity : Math.max(0, value - lower);
  const up = upper === null ? Infinity : Math.max(0, upper - value);
  if (upper !== null && up <= down) return { distance: up, limit: upper, towards: own + 1 };
  return lower === null ? null : { distance: down, limit: lower, towards: own - 1 };
}

import { studentTail } from './studentTail.ts';

/**
 * The value below which a variable with Student's t-distribution lies with the given probability.
 *
 * Method: the tail is halved in until no number lies between the bounds.
 * Range: −∞ … ∞; 0 at probability 0.5. Units: none; degrees of freedom above 0. Probabilities at or beyond 0 and 1 are
 * refused.
 * Reference: Abramowitz and Stegun (1964), Handbook of Mathematical Functions, 26.7.
 *
 * @example studentQuantile(0.75, 1) // 1
 * @example studentQuantile(0.975, 10) // 2.228138851986274
 */
export function studentQuantile(probability: number, degrees: number): number {
  if (!(probability > 0 && probability < 1))
    throw new RangeError(`studentQuantile requires a probability between 0 and 1, not ${probability}.`);
  const tail = Math.min(probability, 1 - probability);
  if (tail === 0.5) return 0;
  let high = 1;
  while (studentTail(high, degrees) > tail) high *= 2;
  let low = high === 1 ? 0 : high / 2;
  for (;;) {
    const middle = (low + high) / 2;
    if (middle <= low || middle >= high) break;
    if (studentTail(middle, degrees) > tail) low = middle;
    else high = middle;
  }
  return probability < 0.5 ? -high : high;
}

import { studentQuantile } from '../numeric/studentQuantile.ts';
import { studentTail } from '../numeric/studentTail.ts';
import type { Interval } from '../numeric/wilsonInterval.ts';

export interface CoefficientInference {
  readonly standardError: number;
  readonly t: number;
  /** Two-sided. */
  readonly p: number;
  readonly interval: Interval;
}

/**
 * Test against 0 and confidence interval of a coefficient, from its standard error.
 *
 * Formula: t = b/s, p = P(|T| > |t|), interval b ± q·s with q the quantile of Student's t at (1 + level)/2.
 * Range: p 0 … 1. Units: the interval has that of the coefficient. A standard error of 0 says that the coefficient is
 * known: t is ±∞, or 0 for a coefficient of 0.
 * Reference: Student (1908), Biometrika 6; Fisher (1925), Metron 5.
 *
 * @example coefficientInference(2, 1, 1, 0.5) // { standardError: 1, t: 2, p: 0.2951672, interval: { lower: 1, upper: 3 } }
 */
export function coefficientInference(
  estimate: number,
  standardError: number,
  degrees: number,
  level: number,
): CoefficientInference {
  if (!(level > 0 && level < 1)) throw new RangeError(`A level lies between 0 and 1, not at ${level}.`);
  const t = estimate === 0 ? 0 : estimate / standardError;
  const half = studentQuantile((1 + level) / 2, degrees) * standardError;
  return {
    standardError,
    t,
    p: Math.min(1, 2 * studentTail(Math.abs(t), degrees)),
    interval: { lower: estimate - half, upper: estimate + half },
  };
}

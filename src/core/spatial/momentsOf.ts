import { normalTail } from '../numeric/normalTail.ts';
import type { Moments } from './autocorrelation.ts';

/**
 * z and two-sided p of a statistic from its expectation and variance; null where the variance is not above 0.
 *
 * @example momentsOf(3, 1, 4).z // 1
 */
export function momentsOf(statistic: number, expectation: number, variance: number): Moments | null {
  if (!(variance > 0)) return null;
  const z = (statistic - expectation) / Math.sqrt(variance);
  return { variance, z, p: Math.min(1, 2 * normalTail(Math.abs(z))) };
}

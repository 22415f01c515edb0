import { normalQuantile } from '../numeric/normalQuantile.ts';
import { studentTail } from '../numeric/studentTail.ts';
import type { Interval } from '../numeric/wilsonInterval.ts';

export interface Correlation {
  readonly coefficient: number;
  /** Areas; with weights, as many equally weighted areas as carry the same information. */
  readonly cases: number;
  /** Probability of a coefficient at least as far from 0 if there is no relation; null at two or fewer cases. */
  readonly p: number | null;
  /** null where there are three or fewer cases: the interval has no width formula there. */
  readonly interval: Interval | null;
}

/** What the square of the standard error of the transformed coefficient is multiplied by. */
export type TransformedVariance = (coefficient: number) => number;

/**
 * Test and confidence interval of a correlation coefficient.
 *
 * Formula: t = r·√((n − 2)/(1 − r²)) with n − 2 degrees of freedom, two-sided; interval tanh(artanh r ± z·√(v/(n −
 * 3))).
 * Range: p 0 … 1; the interval lies within −1 … 1 and is the point r itself where |r| = 1 (then also p = 0).
 * Units: n may be fractional (effective number of areas); v is 1 for Fisher's variance. Both suppose areas drawn
 * independently; spatial dependence makes p too small.
 * Reference: Fisher (1921), Metron 1; Fisher (1925), Statistical Methods for Research Workers, chapter VI.
 *
 * @example describeCorrelation(0.5, 28).interval // { lower: 0.1560284, upper: 0.7358185 }
 */
export function describeCorrelation(
  coefficient: number,
  cases: number,
  level = 0.95,
  variance: TransformedVariance = () => 1,
): Correlation {
  if (!(level > 0 && level < 1)) throw new RangeError(`A level lies between 0 and 1, not at ${level}.`);
  const r = Math.max(-1, Math.min(1, coefficient));
  const degrees = cases - 2;
  const p =
    degrees > 0
      ? 2 * studentTail(Math.abs(r) === 1 ? Infinity : Math.abs(r) * Math.sqrt(degrees / ((1 - r) * (1 + r))), degrees)
      : null;
  return {
    coefficient: r,
    cases,
    p,
    interval: cases > 3 ? around(r, Math.sqrt(variance(r) / (cases - 3)), level) : null,
  };
}

function around(r: number, deviation: number, level: number): Interval {
  const half = normalQuantile((1 + level) / 2) * deviation;
  const centre = Math.atanh(r);
  return { lower: Math.tanh(centre - half), upper: Math.tanh(centre + half) };
}

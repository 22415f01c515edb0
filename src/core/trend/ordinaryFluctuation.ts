import { medianOf } from '../numeric/medianOf.ts';
import { areaCovariance } from './areaCovariance.ts';
import type { FluctuationLaw } from './fluctuationLaw.ts';
import { levelFreePrecision } from './levelFreePrecision.ts';
import { rowMeans } from './rowMeans.ts';
import type { TypicalPath } from './typicalPath.ts';

/** The ordinary fluctuation of every area, as covariances and as precisions without the own level. */
export interface OrdinaryFluctuation {
  /** A × T × T. */
  readonly covariance: Float64Array;
  /** A × T × T. */
  readonly precision: Float64Array;
  /** Factor by which the self-check has widened both; 1 = the law was wide enough. */
  readonly inflation: number;
}

/**
 * The band of ordinary fluctuation of every area, widened where the slopes of most areas do not fit into it.
 *
 * Formula: V_i by the law, with u halfway to its mean over the years; b_i = tᵀPg/(tᵀPt), z_i = (b_i − median b)·√(tᵀPt);
 * if f = (1.4826·median|z|)² > 1, V is multiplied and P divided by f.
 * Shape: A × T values of u, the path; A × T × T out. Units: squared log-odds.
 * Reference: Efron (2004), JASA 99 (empirical null).
 *
 * @example ordinaryFluctuation({ c: 1, rho: 0, wander: 0, slope: 0, reaction: 0 }, Float64Array.of(1, 1), { m: new Float64Array(2), tilt: new Float64Array(2), g: Float64Array.of(0, 0) }, Float64Array.of(0, 1)).precision // [0.5, -0.5, -0.5, 0.5]
 */
export function ordinaryFluctuation(
  law: FluctuationLaw,
  u: Float64Array,
  { m, g }: TypicalPath,
  years: Float64Array,
  breaks: readonly number[] = [],
): OrdinaryFluctuation {
  const T = years.length;
  const means = rowMeans(u, T);
  const areas = means.length;
  const covariance = new Float64Array(areas * T * T);
  const precision = new Float64Array(areas * T * T);
  const slopes = new Float64Array(areas).fill(Number.NaN);
  const information = new Float64Array(areas);
  const halfway = new Float64Array(T);
  for (let i = 0; i < areas; i += 1) {
    for (let t = 0; t < T; t += 1) halfway[t] = 0.5 * u[i * T + t]! + 0.5 * means[i]!;
    const own = areaCovariance(law, halfway, years, m, breaks);
    const inverse = levelFreePrecision(own, T);
    covariance.set(own, i * T * T);
    precision.set(inverse, i * T * T);
    let score = 0;
    let info = 0;
    for (let t = 0; t < T; t += 1)
      for (let s = 0; s < T; s += 1) {
        const p = inverse[t * T + s]! * (years[t]! - years[0]!);
        if (p === 0) continue;
        score += p * g[i * T + s]!;
        info += p * (years[s]! - years[0]!);
      }
    information[i] = info;
    if (info > 0) slopes[i] = score / info;
  }
  const known = slopes.filter((slope) => !Number.isNaN(slope));
  const middle = medianOf(known);
  const z = slopes
    .map((slope, i) => Math.abs((slope - middle) * Math.sqrt(information[i]!)))
    .filter((value) => !Number.isNaN(value));
  const inflation = z.length === 0 ? 1 : Math.max(1, (1.4826 * medianOf(z)) ** 2);
  for (let at = 0; at < covariance.length; at += 1) {
    covariance[at]! *= inflation;
    precision[at]! /= inflation;
  }
  return { covariance, precision, inflation };
}

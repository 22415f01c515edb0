import { nonNegativeLeastSquares } from '../numeric/nonNegativeLeastSquares.ts';
import type { FluctuationLaw } from './fluctuationLaw.ts';
import { PRIOR_FLUCTUATION } from './priorFluctuation.ts';
import type { RobustVariogram } from './robustVariogram.ts';

const RHOS = [0, 0.2, 0.4, 0.5, 0.6, 0.65, 0.7, 0.75, 0.8, 0.85, 0.9, 0.94] as const;
const PRIOR_WEIGHT = 30;
const REWEIGHTINGS = 5;
/** Without any register noise a series would be certain in its first year, which none is. */
const LEAST_NOISE = 0.01;

/**
 * The law of ordinary fluctuation that fits a city's variogram, drawn a little towards what is usual.
 *
 * Formula: for every ρ of a grid, (c, s², κ², ℓ² and, where the series has breaks, b²) ≥ 0 by weighted least squares of the variances on
 * 2(1 − ρ^h)u, h, h², (Δm)², breaks between, weights df/fit², five reweightings; the prior is added as pseudo-data of total weight 30.
 * Taken is the ρ with the least deviance Σ df·(ln fit + v/fit).
 * Shape: a variogram of any length in, five numbers out. Units: squared log-odds (a year, a squared year).
 * Reference: Cressie (1985), Mathematical Geology 17 (weighted least squares of variograms).
 *
 * @example fitFluctuation({ lag: Float64Array.of(), u: Float64Array.of(), city: Float64Array.of(), variance: Float64Array.of(), freedom: Float64Array.of() }).c // 2.6
 */
export function fitFluctuation(variogram: RobustVariogram, prior: FluctuationLaw = PRIOR_FLUCTUATION): FluctuationLaw {
  const { lag, u, city, variance, freedom, breaks } = variogram;
  const terms = breaks === undefined ? 4 : 5;
  const rows = lag.length;
  if (rows === 0) return prior;
  let total = 0;
  for (const df of freedom) total += df;
  const expected = new Float64Array(rows);
  for (let i = 0; i < rows; i += 1)
    expected[i] =
      2 * prior.c * (1 - prior.rho ** lag[i]!) * u[i]! +
      prior.wander * lag[i]! +
      prior.slope * lag[i]! ** 2 +
      prior.reaction * city[i]! +
      (breaks === undefined ? 0 : (prior.jump ?? 0) * breaks[i]!);
  const design = new Float64Array(rows * terms);
  const fit = new Float64Array(rows);
  const normal = new Float64Array(terms * terms);
  const right = new Float64Array(terms);
  let least = Number.POSITIVE_INFINITY;
  let best = prior;
  for (const rho of RHOS) {
    for (let i = 0; i < rows; i += 1) {
      const row = i * terms;
      design[row] = 2 * (1 - rho ** lag[i]!) * u[i]!;
      design[row + 1] = lag[i]!;
      design[row + 2] = lag[i]! ** 2;
      design[row + 3] = city[i]!;
      if (breaks !== undefined) design[row + 4] = breaks[i]!;
    }
    fit.set(expected);
    let theta: Float64Array = right;
    for (let round = 0; round < REWEIGHTINGS; round += 1) {
      normal.fill(0);
      right.fill(0);
      for (let i = 0; i < rows; i += 1) {
        const own = freedom[i]! / fit[i]! ** 2;
        const usual = (PRIOR_WEIGHT / total) * own;
        const target = own * variance[i]! + usual * expected[i]!;
        for (let a = 0; a < terms; a += 1) {
          const x = design[i * terms + a]!;
          right[a]! += x * target;
          for (let b = 0; b <= a; b += 1) normal[a * terms + b]! += x * (own + usual) * design[i * terms + b]!;
        }
      }
      for (let a = 0; a < terms; a += 1) for (let b = 0; b < a; b += 1) normal[b * terms + a] = normal[a * terms + b]!;
      theta = nonNegativeLeastSquares(normal, right);
      for (let i = 0; i < rows; i += 1) {
        let value = 0;
        for (let a = 0; a < terms; a += 1) value += design[i * terms + a]! * theta[a]!;
        fit[i] = Math.max(value, 1e-8);
      }
    }
    let deviance = 0;
    for (let i = 0; i < rows; i += 1) {
      const df = freedom[i]!;
      const level = Math.log(fit[i]!);
      deviance += df * (level + variance[i]! / fit[i]!);
      deviance += (PRIOR_WEIGHT / total) * df * (level + expected[i]! / fit[i]!);
    }
    if (deviance >= least) continue;
    least = deviance;
    best = {
      c: Math.max(theta[0]!, LEAST_NOISE * prior.c),
      rho,
      wander: theta[1]!,
      slope: theta[2]!,
      reaction: theta[3]!,
    };
    if (breaks !== undefined) best = { ...best, jump: theta[4]! };
  }
  return best;
}

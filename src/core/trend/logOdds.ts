/** Log-odds of rates and the part of their variance that comes from the size of the area alone. */
export interface LogOdds {
  /** ln of the odds, A × T; NaN where not known. */
  readonly y: Float64Array;
  /** Binomial variance of `y`, A × T; NaN where not known. */
  readonly u: Float64Array;
}

/**
 * Log-odds of rates, with half a case added to either side so that 0 and n cases have a value.
 *
 * Formula: y = ln((k + ½)/(n − k + ½)), p = (k + ½)/(n + 1), u = 1/(n·p·(1 − p)).
 * Shape: one pair for each count; NaN stays NaN. Units: none (logarithm). More cases than people are refused.
 * Reference: Haldane (1956), Annals of Human Genetics 20; Gart and Zweifel (1967), Biometrika 54.
 *
 * @example logOdds(Float64Array.of(10, 50), Float64Array.of(100, 100)).y // [-2.153975, 0]
 */
export function logOdds(count: Float64Array, population: Float64Array): LogOdds {
  const y = new Float64Array(count.length);
  const u = new Float64Array(count.length);
  for (let i = 0; i < count.length; i += 1) {
    const k = count[i]!;
    const n = population[i]!;
    if (k < 0 || k > n) throw new RangeError(`logOdds: ${k} cases among ${n} people.`);
    const p = (k + 0.5) / (n + 1);
    y[i] = Math.log((k + 0.5) / (n - k + 0.5));
    u[i] = 1 / (n * p * (1 - p));
  }
  return { y, u };
}

import type { ScanShapes } from './scanShapes.ts';

/** As many years of an ordinary area are supposed beforehand. */
const PRIOR_YEARS = 3;

/**
 * How much wider than the city's law an area fluctuates: the law knows areas by their size only, and behind rents and
 * events stands more than size.
 *
 * Formula: w = max(1, (ν₀ + χ²)/(ν₀ + n − 2)), χ² = gᵀPg − max_x N²/I: what is left of the area's series after its most
 * likely drift, over n known years; ν₀ = 3.
 * Shape: the area's T × T precision, its T departures, the scores' shapes; one factor of the variance, at least 1.
 * Reference: Gelman and others (2013), Bayesian Data Analysis, ch. 3 (scaled inverse χ²).
 *
 * @example areaExcess(Float64Array.of(0.5, -0.5, -0.5, 0.5), Float64Array.of(0, 0), { ramps: 0, start: Int32Array.of(1), x: Float64Array.of(0, 1), count: 1 }) // 1
 */
export function areaExcess(precision: Float64Array, g: Float64Array, { x, count }: ScanShapes): number {
  const T = g.length;
  const residual = new Float64Array(T);
  let known = 0;
  let square = 0;
  for (let t = 0; t < T; t += 1) {
    if (Number.isNaN(g[t]!)) continue;
    known += 1;
    for (let s = 0; s < T; s += 1) if (!Number.isNaN(g[s]!)) residual[t]! += precision[t * T + s]! * g[s]!;
    square += residual[t]! * g[t]!;
  }
  let drift = 0;
  for (let shape = 0; shape < count; shape += 1) {
    let score = 0;
    let information = 0;
    for (let t = 0; t < T; t += 1) {
      const own = x[shape * T + t]!;
      if (own === 0) continue;
      score += own * residual[t]!;
      for (let s = 0; s < T; s += 1) information += own * precision[t * T + s]! * x[shape * T + s]!;
    }
    if (information > 1e-12) drift = Math.max(drift, (score * score) / information);
  }
  return Math.max(1, (PRIOR_YEARS + square - drift) / (PRIOR_YEARS + known - 2));
}

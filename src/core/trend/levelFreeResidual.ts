/**
 * What an area's series says beyond its level, weighted by what is ordinary: r = P·g.
 *
 * Formula: r_t = Σ_s P_ts·g_s over known years.
 * Shape: T × T matrix number `area` of `precision` and row `area` of g; T values out, 0 in unknown years.
 *
 * @example levelFreeResidual(Float64Array.of(0.5, -0.5, -0.5, 0.5), Float64Array.of(1, 3), 2, 0) // [-1, 1]
 */
export function levelFreeResidual(precision: Float64Array, g: Float64Array, years: number, area: number): Float64Array {
  const T = years;
  const residual = new Float64Array(T);
  for (let t = 0; t < T; t += 1) {
    let sum = 0;
    const row = (area * T + t) * T;
    for (let s = 0; s < T; s += 1) {
      const p = precision[row + s]!;
      if (p !== 0) sum += p * g[area * T + s]!;
    }
    residual[t] = sum;
  }
  return residual;
}

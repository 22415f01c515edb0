/** The developments that are looked for: ramps first, then steps. */
export interface ScanShapes {
  /** How many of them are ramps. */
  readonly ramps: number;
  /** First changed year of every shape, as index 1 … T − 1. */
  readonly start: Int32Array;
  /** One row of T values for each shape: 0 before, then years since (ramps) or 1 (steps). */
  readonly x: Float64Array;
  readonly count: number;
}

/**
 * Every development that a scan looks for: a ramp after any year with at least two changed years, and a step in one of
 * the last six years with at least two years since.
 *
 * Formula: ramp after year s: x_t = max(0, year_t − year_s), s = 0 … T − 3; step at s: x_t = 1 for t ≥ s,
 * s = max(1, T − 6) … T − 2.
 * Shape: K × T row by row, ramps first. Units: years for ramps, none for steps.
 *
 * @example scanShapes(Float64Array.of(2020, 2021, 2022)).x // [0, 1, 2, 0, 1, 1]
 */
export function scanShapes(years: Float64Array): ScanShapes {
  const T = years.length;
  const ramps = Math.max(0, T - 2);
  const firstStep = Math.max(1, T - 6);
  const count = ramps + Math.max(0, T - 1 - firstStep);
  const start = new Int32Array(count);
  const x = new Float64Array(count * T);
  for (let shape = 0; shape < count; shape += 1) {
    const s = shape < ramps ? shape : firstStep + shape - ramps;
    start[shape] = shape < ramps ? s + 1 : s;
    for (let t = start[shape]!; t < T; t += 1) x[shape * T + t] = shape < ramps ? years[t]! - years[s]! : 1;
  }
  return { ramps, start, x, count };
}

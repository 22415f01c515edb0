import type { ScanShapes } from './scanShapes.ts';

/**
 * The score of every shape in a residual, written into `scores`.
 *
 * Formula: N = xᵀr, r = Pg. Ramps share their sums: N_s = N_{s+1} + (year_{s+1} − year_s)·Σ_{t>s} r_t, so all shapes
 * together cost no more than one.
 * Shape: T values of r, which may stand in a longer array from `from` on; K scores. Units: as 1/g.
 */
export function shapeScores(
  residual: Float64Array,
  from: number,
  years: Float64Array,
  { ramps, start, count }: ScanShapes,
  scores: Float64Array,
): void {
  const T = years.length;
  let tail = 0;
  let ramp = 0;
  let step = count - 1;
  for (let s = T - 2; s >= 0; s -= 1) {
    tail += residual[from + s + 1]!;
    ramp += (years[s + 1]! - years[s]!) * tail;
    if (step >= ramps && start[step] === s + 1) {
      scores[step] = tail;
      step -= 1;
    }
    if (s < ramps) scores[s] = ramp;
  }
}

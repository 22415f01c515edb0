import type { LogOdds } from './logOdds.ts';
import { rowMeans } from './rowMeans.ts';

/** What is typical of the city, and what every area does besides. */
export interface TypicalPath {
  /** Level of the typical area by year, T values, mean 0. */
  readonly m: Float64Array;
  /** Level tilt by year, T values, mean 0: how much more areas with a high level move. */
  readonly tilt: Float64Array;
  /** Log-odds less path and tilt, A × T: the area's own level and its own development. */
  readonly g: Float64Array;
}

const ROUNDS = 6;
const HUBER = 1.345;

/**
 * The typical development of a city, and how far each area departs from it.
 *
 * Formula: y_it = a_i + m_t + β_t·x_i + rest with x_i = mean_t y − weighted mean; six rounds of weighted least squares
 * for (m_t, β_t) of every year, centred over the years, then a_i = mean_t(y − m − β·x). Weights
 * w_i·min(1, 1.345/|r_it·√w_i|), w_i = 1/(2.6·ū_i + 0.05²): areas that go their own way have little say in what is
 * typical. g = y − m − β·x. The tilt makes the method indifferent to whether the city moves in percentage points or in
 * proportion. `trust` (one factor an area, 1 where absent) lets suspected areas count less.
 * Shape: A × T in, T, T and A × T out. Units: log-odds. Unknown values have no weight and stay NaN.
 * Reference: Huber (1964), Annals of Mathematical Statistics 35.
 *
 * @example typicalPath({ y: Float64Array.of(0, 1, 2, 3, 5, 6), u: new Float64Array(6).fill(0.1) }, 2).m // [-0.5, 0.5]
 */
export function typicalPath({ y, u }: LogOdds, years: number, trust?: Float64Array): TypicalPath {
  const level = rowMeans(y, years);
  const spread = rowMeans(u, years);
  const areas = level.length;
  const weight = spread.map((mean) => (Number.isNaN(mean) ? 0 : 1 / (2.6 * mean + 0.05 ** 2)));
  const bound = weight.map((w) => HUBER / Math.sqrt(w));
  let sum = 0;
  let total = 0;
  for (let i = 0; i < areas; i += 1) {
    if (weight[i] === 0) continue;
    sum += weight[i]! * level[i]!;
    total += weight[i]!;
  }
  const x = level.map((own) => own - sum / total);
  const m = new Float64Array(years);
  const tilt = new Float64Array(years);
  const g = new Float64Array(y.length);
  for (let round = 0; round < ROUNDS; round += 1) {
    for (let t = 0; t < years; t += 1) {
      let s0 = 0;
      let s1 = 0;
      let s2 = 0;
      let r0 = 0;
      let r1 = 0;
      for (let i = 0; i < areas; i += 1) {
        const own = y[i * years + t]!;
        if (Number.isNaN(own)) continue;
        const at = x[i]!;
        const r = own - level[i]! - m[t]! - tilt[t]! * at;
        let w = weight[i]! * Math.min(1, bound[i]! / Math.max(Math.abs(r), 1e-9 * bound[i]!));
        if (trust !== undefined) w *= trust[i]!;
        s0 += w;
        s1 += w * at;
        s2 += w * at * at;
        r0 += w * r;
        r1 += w * r * at;
      }
      const determinant = s0 * s2 - s1 * s1;
      // Areas all at one level have no tilt to tell.
      if (determinant > 1e-12 * s0 * s2) {
        m[t]! += (s2 * r0 - s1 * r1) / determinant;
        tilt[t]! += (s0 * r1 - s1 * r0) / determinant;
      } else if (s0 > 0) m[t]! += r0 / s0;
    }
    centre(m);
    centre(tilt);
    for (let at = 0, i = 0; i < areas; i += 1)
      for (let t = 0; t < years; t += 1, at += 1) g[at] = y[at]! - m[t]! - tilt[t]! * x[i]!;
    level.set(rowMeans(g, years));
  }
  return { m, tilt, g };
}

function centre(values: Float64Array): void {
  let sum = 0;
  for (const value of values) sum += value;
  const mean = sum / values.length;
  for (let t = 0; t < values.length; t += 1) values[t]! -= mean;
}

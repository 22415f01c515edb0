/** From here on the series alone is exact to the last digit. */
const SERIES_FROM = 15;
const HALF_LOG_TWO_PI = 0.9189385332046728;

/**
 * What Stirling's approximation of the logarithm of the gamma function lacks. Densities written with it keep their
 * digits where differences of large logarithms would lose them.
 *
 * Formula: ln Γ(z) − [(z − ½)·ln z − z + ½·ln 2π]; by its asymptotic series, below 15 by stepping upwards.
 * Range: above 0, falling from ∞ towards 1/(12z). Units: none. A z that is not above 0 is refused.
 * Reference: Loader (2000), Fast and Accurate Computation of Binomial Probabilities; Abramowitz and Stegun (1964),
 * 6.1.41.
 *
 * @example stirlingError(1) // 0.08106146679532726
 */
export function stirlingError(z: number): number {
  if (!(z > 0)) throw new RangeError(`stirlingError requires a number above 0, not ${z}.`);
  if (z < 1e-300) return -Math.log(z) / 2 - HALF_LOG_TWO_PI;
  let steps = 0;
  let at = z;
  while (at < SERIES_FROM) {
    steps += (at + 0.5) * Math.log1p(1 / at) - 1;
    at += 1;
  }
  const s = 1 / (at * at);
  const series =
    (1 / 12 - s * (1 / 360 - s * (1 / 1260 - s * (1 / 1680 - s * (1 / 1188 - s * (691 / 360360 - s / 156)))))) / at;
  return steps + series;
}

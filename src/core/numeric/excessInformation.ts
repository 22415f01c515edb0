/**
 * What one cell adds to an information divergence: (1 + u)·ln(1 + u) − u, for the relative deviation u of an observed
 * share from the expected one. The linear part is taken out, so that every cell adds zero or more and nothing cancels.
 *
 * Range: 0 (u = 0, as expected) upwards; exactly 1 at u = −1 (nothing there), where 0·ln 0 counts as 0.
 * Units: nats. A u below −1 is no share; rounding noise below −1 counts as −1.
 * Accuracy: a few times 1e-14 relative; below |u| = 0.01 by its Taylor series, because the difference would cancel.
 * Reference: Loader (2000), Fast and Accurate Computation of Binomial Probabilities (his deviance term).
 *
 * @example excessInformation(-1) // 1
 * @example excessInformation(1) // 0.38629436111989057
 */
export function excessInformation(u: number): number {
  if (u <= -1) return 1;
  if (u < 0.01 && u > -0.01) {
    const tail = 1 / 30 + u * (-1 / 42 + u * (1 / 56 - u / 72));
    return u * u * (1 / 2 + u * (-1 / 6 + u * (1 / 12 + u * (-1 / 20 + u * tail))));
  }
  return (1 + u) * Math.log(1 + u) - u;
}

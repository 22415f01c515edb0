import { checkColumns } from './checkColumns.ts';
import type { LeastSquaresFit, LeastSquaresOptions } from './leastSquares.ts';
import { leastSquares } from './leastSquares.ts';
import type { RelationOutcome } from './relationOutcome.ts';

export interface BetaConvergence {
  /** Growth per period on the initial level; its second coefficient, `initial`, is negative under convergence. */
  readonly fit: LeastSquaresFit;
  /** Share of the remaining distance that is lost in a very short time, per period; null where there is no such rate. */
  readonly speed: number | null;
  /** Periods until half of the distance is gone; null where areas do not converge, or overshoot in one step. */
  readonly halfLife: number | null;
}

export interface BetaConvergenceOptions extends Omit<LeastSquaresOptions, 'intercept'> {
  /** Time between the two levels, default 1. */
  readonly periods?: number | undefined;
  /** `logarithm` for amounts (growth rates, default), `level` for shares (percentage points). */
  readonly scale?: 'logarithm' | 'level' | undefined;
}

/**
 * Whether areas that start low catch up: regression of growth on the initial level, with robust errors.
 *
 * Formula: (f(y₁) − f(y₀))/T = a + b·f(y₀), f the logarithm or the value itself; speed β = −ln(1 + bT)/T, half-life
 * ln 2/β. The error of b is of kind HC3 unless chosen otherwise.
 * Range: b < 0 converging, b > 0 diverging; there is no speed where bT ≤ −1 (areas change places in one step).
 * Units: per period. Errors of measurement and chance in small areas alone make b negative (regression to the mean), so
 * read it together with sigmaConvergence. Fewer than three areas, equal initial levels, growth that is the same in all
 * areas, or with logarithms a level of 0 or less (column 0: initial, 1: final): no value.
 * Reference: Barro and Sala-i-Martin (1992), Journal of Political Economy 100; Quah (1993), Scandinavian Journal of
 * Economics 95 (its fallacy).
 *
 * @example betaConvergence(Float64Array.of(0, 2, 4), Float64Array.of(1, 2, 3), { scale: 'level' }).value.halfLife // 1
 */
export function betaConvergence(
  initial: Float64Array,
  final: Float64Array,
  { periods = 1, scale = 'logarithm', ...options }: BetaConvergenceOptions = {},
): RelationOutcome<BetaConvergence> {
  if (!(periods > 0 && Number.isFinite(periods))) throw new RangeError('betaConvergence requires a time above 0.');
  const columns = [initial, final];
  checkColumns('betaConvergence', columns);
  if (scale === 'logarithm') {
    const column = columns.findIndex((values) => values.some((value) => value <= 0));
    if (column >= 0) return { value: null, reason: 'not_positive', column };
  }
  const [before, after] = scale === 'logarithm' ? columns.map((values) => values.map(Math.log)) : columns;
  const growth = after!.map((value, i) => (value - before![i]!) / periods);
  const fit = leastSquares(growth, [{ name: 'initial', values: before! }], options);
  if (fit.value === null) return fit;
  const kept = 1 + fit.value.coefficients[1]!.estimate * periods;
  const speed = kept > 0 ? -Math.log(kept) / periods : null;
  return { value: { fit: fit.value, speed, halfLife: speed !== null && speed > 0 ? Math.LN2 / speed : null } };
}

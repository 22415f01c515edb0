import { compensatedSum } from '../numeric/compensatedSum.ts';
import { checkColumns } from './checkColumns.ts';
import type { CoefficientInference } from './coefficientInference.ts';
import { coefficientInference } from './coefficientInference.ts';
import { deviations } from './deviations.ts';
import { linearEstimator } from './linearEstimator.ts';
import type { RelationOutcome } from './relationOutcome.ts';
import type { RobustKind } from './robustDeviation.ts';
import { robustDeviation } from './robustDeviation.ts';

export interface Predictor {
  readonly name: string;
  readonly values: Float64Array;
}

export interface LeastSquaresOptions {
  /** What an area's squared residual is multiplied by, for instance residents; only ratios matter. */
  readonly weights?: Float64Array | undefined;
  /** Default true; without it the plane goes through the origin. */
  readonly intercept?: boolean | undefined;
  /** Default HC3. */
  readonly robust?: RobustKind | undefined;
  /** Of the confidence intervals, default 0.95. */
  readonly level?: number | undefined;
}

export interface Coefficient {
  /** That of the predictor, or `intercept`. */
  readonly name: string;
  readonly estimate: number;
  /** If all areas scatter alike. */
  readonly classical: RelationOutcome<CoefficientInference>;
  /** However differently areas scatter. */
  readonly robust: RelationOutcome<CoefficientInference>;
  /** Variance inflation factor from 1; null for the intercept. */
  readonly inflation: number | null;
}

export interface LeastSquaresFit {
  /** The intercept first, where there is one. */
  readonly coefficients: readonly Coefficient[];
  /** One per area, in the unit of the response. */
  readonly residuals: Float64Array;
  readonly leverage: Float64Array;
  /** Areas with a weight. */
  readonly cases: number;
  /** Areas with a weight less coefficients. */
  readonly degrees: number;
  readonly residualDeviation: number;
  readonly rSquared: number;
  readonly adjustedRSquared: number;
}

/**
 * Linear regression of an indicator on others over areas, by ordinary or weighted least squares.
 *
 * Formula: b minimises Σw(y − b₀ − Σbx)², by Householder's QR of the centred columns; classical errors from
 * s² = Σwe²/(n − p), robust ones HC0 … HC3; t with n − p degrees of freedom; R² = 1 − Σwe²/Σw(y − mean)², without an
 * intercept around 0 instead of the mean.
 * Range: R² 0 … 1, the adjusted one may fall below 0. Units: response per unit of the predictor. Areas of weight 0 get
 * a residual and do not count. Too few areas, a constant column or response, or a column that is a combination of the
 * columns before it (named): no value. Where the plane fits without any residual, no coefficient has an error.
 * Reference: Greene (2018), Econometric Analysis, chapters 3 and 4; MacKinnon and White (1985), Journal of Econometrics
 * 29; NIST (1997), Statistical Reference Datasets (the test values).
 *
 * @example leastSquares(Float64Array.of(1, 3, 2, 4), [{ name: 'x', values: Float64Array.of(0, 1, 2, 3) }]).value.rSquared // 0.64
 */
export function leastSquares(
  response: Float64Array,
  predictors: readonly Predictor[],
  { weights, intercept = true, robust = 'HC3', level = 0.95 }: LeastSquaresOptions = {},
): RelationOutcome<LeastSquaresFit> {
  const columns = predictors.map((predictor) => predictor.values);
  const names = [...(intercept ? ['intercept'] : []), ...predictors.map((predictor) => predictor.name)];
  checkColumns('leastSquares', [response, ...columns], weights);
  if (names.length === 0) throw new RangeError('leastSquares requires a predictor or an intercept.');
  if (new Set(names).size < names.length) throw new RangeError('leastSquares requires different names.');
  const w = weights ?? new Float64Array(response.length).fill(1);
  const cases = w.filter((weight) => weight > 0).length;
  const degrees = cases - names.length;
  if (degrees < 1) return { value: null, reason: 'too_few_rows' };
  const y = intercept ? deviations(response, w) : { mean: 0, z: response };
  if (y === null || y.z.every((value, i) => value * w[i]! === 0))
    return { value: null, reason: 'constant_column', column: 'response' };
  const estimator = linearEstimator(columns, w, intercept);
  if ('constant' in estimator)
    return { value: null, reason: 'constant_column', column: predictors[estimator.constant]!.name };
  if ('dependent' in estimator)
    return { value: null, reason: 'collinear_column', column: predictors[estimator.dependent]!.name };

  const slopes = estimator.solve(y.z);
  const residuals = y.z.map((value, i) => slopes.reduce((rest, b, j) => rest - b * estimator.centred[j]![i]!, value));
  const within = compensatedSum(residuals.map((e, i) => w[i]! * e * e));
  const around = compensatedSum(y.z.map((value, i) => w[i]! * value * value));
  const size = compensatedSum(response.map((value, i) => w[i]! * value * value));
  const exact = within <= Math.max(1e-24 * around, 1e-30 * size);
  const inference = (estimate: number, error: RelationOutcome): RelationOutcome<CoefficientInference> => {
    if (exact) return { value: null, reason: 'no_scatter' };
    return error.value === null ? error : { value: coefficientInference(estimate, error.value, degrees, level) };
  };
  const variance = within / degrees;
  const first = intercept ? 1 : 0;
  const coefficients = names.map((name, k): Coefficient => {
    const influence = estimator.influence[k]!;
    const estimate =
      k < first ? y.mean - compensatedSum(slopes.map((b, j) => b * estimator.means[j]!)) : slopes[k - first]!;
    const spread = compensatedSum(influence.map((a, i) => (w[i]! > 0 ? (a * a) / w[i]! : 0)));
    return {
      name,
      estimate,
      classical: inference(estimate, { value: Math.sqrt(variance * spread) }),
      robust: inference(estimate, robustDeviation(influence, residuals, estimator.leverage, robust, cases / degrees)),
      inflation: k < first ? null : Math.max(1, estimator.inflation[k - first]!),
    };
  });
  const rSquared = Math.max(0, 1 - within / around);
  return {
    value: {
      coefficients,
      residuals,
      leverage: estimator.leverage,
      cases,
      degrees,
      residualDeviation: Math.sqrt(variance),
      rSquared,
      adjustedRSquared: 1 - ((1 - rSquared) * (cases - first)) / degrees,
    },
  };
}

import { symmetricEigen } from '../numeric/symmetricEigen.ts';
import type { BartlettSphericity } from './bartlettSphericity.ts';
import { bartlettSphericity } from './bartlettSphericity.ts';
import { correlationMatrix } from './correlationMatrix.ts';
import type { ParallelOptions, ParallelThresholds } from './parallelAnalysis.ts';
import { parallelAnalysis } from './parallelAnalysis.ts';
import type { RelationOutcome } from './relationOutcome.ts';
import type { SamplingAdequacy } from './samplingAdequacy.ts';
import { samplingAdequacy } from './samplingAdequacy.ts';
import { turnedFactors } from './turnedFactors.ts';

export interface FactorAnalysisOptions extends ParallelOptions {
  /** How many factors are kept: a number, those above 1 (`kaiser`), or those above chance (`parallel`, default). */
  readonly keep?: 'kaiser' | 'parallel' | number | undefined;
  readonly rotation?: 'varimax' | 'none' | undefined;
}

export interface FactorAnalysis {
  /** Of the correlation matrix, largest first; they add up to the number of columns. */
  readonly eigenvalues: Float64Array;
  /** How many eigenvalues exceed 1. */
  readonly kaiser: number;
  /** How many of the first eigenvalues in a row exceed their limit by chance. */
  readonly parallel: number;
  readonly thresholds: ParallelThresholds;
  readonly adequacy: RelationOutcome<SamplingAdequacy>;
  readonly sphericity: RelationOutcome<BartlettSphericity>;
  /** One list per kept factor: its correlations with the columns. The factor that explains most stands first. */
  readonly loadings: readonly Float64Array[];
  /** Share of the variance of all columns together that each kept factor explains. */
  readonly explained: Float64Array;
  /** Share of each column's variance that the kept factors explain. */
  readonly communalities: Float64Array;
  /** One list per kept factor, a score per row: mean 0, standard deviation 1, unrelated to each other. */
  readonly scores: readonly Float64Array[];
}

/**
 * Reduces indicators over areas to the few dimensions behind them: principal components of the correlation matrix,
 * rotated.
 *
 * Formula: R = VΛV'; loadings V·√Λ of the kept components, turned by varimax; scores z·V/√Λ, turned likewise, which are
 * the regression scores z·R⁻¹·loadings. The number kept by parallel analysis, Kaiser's criterion or choice.
 * Range: loadings −1 … 1, communalities 0 … 1. The largest loading of a factor is positive, so that signs do not depend
 * on chance. Units: none; every area counts the same.
 * Shape: columns over the areas, two or more. Fewer than three areas, a column of equal values, no component above its
 * limit, more components than the columns have dimensions, or a rotation without rest: no value.
 * Reference: Hotelling (1933), Journal of Educational Psychology 24; Kaiser (1960), Educational and Psychological
 * Measurement 20; Horn (1965), Psychometrika 30; Jolliffe (2002), Principal Component Analysis.
 *
 * @example factorAnalysis([Float64Array.of(1, 2, 3), Float64Array.of(1, 3, 2)], { seed: 's', keep: 1 }).value.communalities // [0.75, 0.75]
 */
export function factorAnalysis(
  columns: readonly Float64Array[],
  { keep = 'parallel', rotation = 'varimax', ...options }: FactorAnalysisOptions,
): RelationOutcome<FactorAnalysis> {
  const size = columns.length;
  if (size < 2) throw new RangeError('factorAnalysis requires two columns.');
  if (typeof keep === 'number' && !(Number.isInteger(keep) && keep >= 1 && keep <= size))
    throw new RangeError(`factorAnalysis cannot keep ${keep} factors of ${size} columns.`);
  const correlations = correlationMatrix(columns);
  if (correlations.value === null) return correlations;
  const { matrix, z } = correlations.value;
  const rows = z[0]!.length;
  const eigen = symmetricEigen(matrix, size);
  const eigenvalues = eigen.values.map((value) => Math.max(0, value));
  const thresholds = parallelAnalysis(rows, size, options);
  // Above 1 by more than rounding: unrelated columns have eigenvalues of exactly 1.
  const kaiser = eigenvalues.filter((value) => value > 1 + 1e-12).length;
  const failing = eigenvalues.findIndex((value, k) => value <= thresholds.limits[k]!);
  const parallel = failing < 0 ? size : failing;
  const kept = typeof keep === 'number' ? keep : keep === 'kaiser' ? kaiser : parallel;
  if (kept === 0) return { value: null, reason: 'no_factor' };
  if (eigenvalues[kept - 1]! <= 1e-12 * eigenvalues[0]!) return { value: null, reason: 'singular_correlation' };
  const factors = turnedFactors(eigen, kept, rotation);
  if (factors.value === null) return factors;
  const { loadings, scoreWeights } = factors.value;
  return {
    value: {
      eigenvalues,
      kaiser,
      parallel,
      thresholds,
      adequacy: samplingAdequacy(matrix, eigen),
      sphericity: bartlettSphericity(eigenvalues, rows),
      loadings,
      explained: Float64Array.from(loadings, (column) => column.reduce((sum, value) => sum + value * value, 0) / size),
      communalities: Float64Array.from({ length: size }, (_, j) =>
        loadings.reduce((sum, column) => sum + column[j]! ** 2, 0),
      ),
      scores: scoreWeights.map((weights) =>
        Float64Array.from({ length: rows }, (_, i) => z.reduce((sum, column, j) => sum + column[i]! * weights[j]!, 0)),
      ),
    },
  };
}

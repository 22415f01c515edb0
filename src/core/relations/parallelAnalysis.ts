import { seededRandom } from '../numeric/seededRandom.ts';
import { mean, quantile } from '../numeric/statistics.ts';
import { symmetricEigen } from '../numeric/symmetricEigen.ts';
import { correlationMatrix } from './correlationMatrix.ts';

export interface ParallelThresholds {
  /** Of the largest eigenvalue by chance, the second largest and so on. */
  readonly means: Float64Array;
  /** The quantile of the same. */
  readonly limits: Float64Array;
}

export interface ParallelOptions {
  readonly seed: string;
  /** Random tables, default 500. */
  readonly draws?: number | undefined;
  /** Default 0.95. */
  readonly probability?: number | undefined;
}

/**
 * The eigenvalues that columns without any relation show by chance: what a component has to exceed.
 *
 * Method: random tables of the same size, independent normal values; of each the eigenvalues of its correlation matrix;
 * of these the means (Horn) and a quantile of type 7 (stricter, usual today). Every draw has a stream of its own.
 * Range: falling from above 1 to below 1; the means add up to the number of columns. Units: none.
 * Cost: draws × rows × columns². Fewer than three rows are refused.
 * Reference: Horn (1965), Psychometrika 30; Glorfeld (1995), Educational and Psychological Measurement 55.
 *
 * @example parallelAnalysis(10, 1, { seed: 's', draws: 5 }).limits // [1]
 */
export function parallelAnalysis(
  rows: number,
  columns: number,
  { seed, draws = 500, probability = 0.95 }: ParallelOptions,
): ParallelThresholds {
  if (!Number.isInteger(draws) || draws < 1) throw new RangeError('parallelAnalysis requires at least one draw.');
  if (rows < 3 || columns < 1) throw new RangeError('parallelAnalysis requires three rows and a column.');
  const drawn = Array.from({ length: columns }, () => new Float64Array(draws));
  for (let draw = 0; draw < draws; draw += 1) {
    const random = seededRandom(`${seed}|parallel|${draw}`);
    const table = drawn.map(() => Float64Array.from({ length: rows }, () => random.normal()));
    const correlations = correlationMatrix(table);
    if (correlations.value === null) throw new RangeError('parallelAnalysis drew a column of equal values.');
    symmetricEigen(correlations.value.matrix, columns).values.forEach((value, k) => {
      drawn[k]![draw] = value;
    });
  }
  return {
    means: Float64Array.from(drawn, (values) => mean(values)),
    limits: Float64Array.from(drawn, (values) => quantile(values, probability, 7)),
  };
}

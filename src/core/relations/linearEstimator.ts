import { compensatedSum } from '../numeric/compensatedSum.ts';
import { householderBasis } from '../numeric/householderBasis.ts';
import { deviations } from './deviations.ts';

/** What a regression is before the response is looked at: every coefficient is a weighted sum over the areas. */
export interface LinearEstimator {
  /** Means of the columns; zeros without an intercept. */
  readonly means: Float64Array;
  /** The columns less their means. */
  readonly centred: readonly Float64Array[];
  /** For each coefficient (the intercept first, where there is one) what every area's response contributes to it. */
  readonly influence: readonly Float64Array[];
  /** How far an area determines its own fitted value, 0 … 1; they add up to the number of coefficients. */
  readonly leverage: Float64Array;
  /** For each column, by what factor its relations with the other columns multiply the variance of its coefficient. */
  readonly inflation: Float64Array;
  /** The coefficients of the columns, without the intercept, for a response less its mean. */
  readonly solve: (response: Float64Array) => Float64Array;
}

/** As R's lm: a column of which less than this is its own counts as a combination of the others. */
const TOLERANCE = 1e-7;

/**
 * The matrix of a least-squares regression, decomposed.
 *
 * Formula: b = R⁻¹Q'√W·y of the columns √w·(x − mean); leverage w/Σw + Σq²; inflation (R'R)⁻¹ⱼⱼ·Σw·dx².
 * Shape: columns over the areas; weights of 0 or more. A column that is constant or depends on the columns before it is
 * named by its number instead. Columns must be fewer than areas with a weight.
 * Reference: Golub (1965), Numerische Mathematik 7; Belsley, Kuh and Welsch (1980), Regression Diagnostics.
 *
 * @example linearEstimator([Float64Array.of(0, 1, 2)], Float64Array.of(1, 1, 1), true).leverage // [5 / 6, 1 / 3, 5 / 6]
 */
export function linearEstimator(
  columns: readonly Float64Array[],
  weights: Float64Array,
  intercept: boolean,
): LinearEstimator | { readonly constant: number } | { readonly dependent: number } {
  const width = columns.length;
  const total = compensatedSum(weights);
  const means = new Float64Array(width);
  const centred: Float64Array[] = [];
  for (let j = 0; j < width; j += 1) {
    const moved = intercept ? deviations(columns[j]!, weights) : { mean: 0, z: columns[j]! };
    if (moved === null) return { constant: j };
    means[j] = moved.mean;
    centred.push(moved.z);
  }
  const roots = weights.map(Math.sqrt);
  const weighted = centred.map((column) => column.map((value, i) => value * roots[i]!));
  const basis = householderBasis(weighted, TOLERANCE);
  if (basis.dependent !== null) return { dependent: basis.dependent };
  const { q, r } = basis;
  const inverse = invertTriangle(r, width);
  const leverage = weights.map((weight, i) => {
    let sum = intercept ? weight / total : 0;
    for (const column of q) sum += column[i]! ** 2;
    return sum;
  });
  const influence = columns.map((_, j) =>
    roots.map((root, i) => {
      let sum = 0;
      for (let k = j; k < width; k += 1) sum += inverse[j * width + k]! * q[k]![i]!;
      return sum * root;
    }),
  );
  if (intercept)
    influence.unshift(
      weights.map((weight, i) => influence.reduce((rest, row, j) => rest - means[j]! * row[i]!, weight / total)),
    );
  const inflation = Float64Array.from(weighted, (column, j) => {
    let variance = 0;
    for (let k = j; k < width; k += 1) variance += inverse[j * width + k]! ** 2;
    return variance * compensatedSum(column.map((value) => value * value));
  });
  const solve = (response: Float64Array): Float64Array => {
    const rotated = q.map((column) => compensatedSum(column.map((value, i) => value * roots[i]! * response[i]!)));
    const solution = new Float64Array(width);
    for (let k = width - 1; k >= 0; k -= 1) {
      let rest = rotated[k]!;
      for (let j = k + 1; j < width; j += 1) rest -= r[k * width + j]! * solution[j]!;
      solution[k] = rest / r[k * width + k]!;
    }
    return solution;
  };
  return { means, centred, influence, leverage, inflation, solve };
}

function invertTriangle(r: Float64Array, width: number): Float64Array {
  const inverse = new Float64Array(width * width);
  for (let column = 0; column < width; column += 1) {
    for (let row = column; row >= 0; row -= 1) {
      let rest = row === column ? 1 : 0;
      for (let k = row + 1; k <= column; k += 1) rest -= r[row * width + k]! * inverse[k * width + column]!;
      inverse[row * width + column] = rest / r[row * width + row]!;
    }
  }
  return inverse;
}

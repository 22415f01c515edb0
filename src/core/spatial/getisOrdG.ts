import type { AutocorrelationOptions, AutocorrelationOutcome } from './autocorrelation.ts';
import { momentsOf } from './momentsOf.ts';
import type { SpatialWeights } from './spatialWeights.ts';
import { weightSums } from './weightSums.ts';

/**
 * Getis and Ord's general G: whether high values stand together (above its expectation) or low ones (below it).
 *
 * Formula: G = Σ w xᵢxⱼ / Σ_{i≠j} xᵢxⱼ; E = S0/(n(n − 1)). Binary weights are usual.
 * Range: 0 … 1 for binary weights. Shape: one value of 0 or more per unit; a negative value is refused. Values of which
 * no two are above 0, or no neighbours: no value.
 * Reference: Getis and Ord (1992), Geographical Analysis 24.
 *
 * @example getisOrdG([1, 1, 0, 0], nearestNeighbours([0, 1, 5, 6], [0, 0, 0, 0], 1)).value.statistic // 1
 */
export function getisOrdG(
  values: ArrayLike<number>,
  weights: SpatialWeights,
  { islands = 'counted' }: AutocorrelationOptions = {},
): AutocorrelationOutcome {
  const { start, neighbour, weight } = weights;
  if (values.length !== start.length - 1) throw new RangeError('getisOrdG requires one value per unit.');
  if (values.length === 0) return { value: null, reason: 'no_population' };
  const { s0, s1, s2, islands: alone } = weightSums(weights);
  if (s0 === 0) return { value: null, reason: 'no_neighbours' };
  const n = islands === 'counted' ? values.length : values.length - alone;
  let m1 = 0;
  let m2 = 0;
  let m3 = 0;
  let m4 = 0;
  let product = 0;
  for (let i = 0; i < values.length; i += 1) {
    const x = values[i]!;
    if (!(x >= 0 && x < Infinity)) throw new RangeError(`getisOrdG requires finite values of 0 or more, not ${x}.`);
    if (islands === 'left_out' && start[i] === start[i + 1]) continue;
    m1 += x;
    m2 += x * x;
    m3 += x ** 3;
    m4 += x ** 4;
    for (let k = start[i]!; k < start[i + 1]!; k += 1) product += weight[k]! * x * values[neighbour[k]!]!;
  }
  const pairs = m1 * m1 - m2;
  if (!(pairs > 1e-14 * m2)) return { value: null, reason: 'zero_denominator' };
  const statistic = product / pairs;
  const expectation = s0 / (n * (n - 1));
  const s00 = s0 * s0;
  const b0 = (n * n - 3 * n + 3) * s1 - n * s2 + 3 * s00;
  const b1 = -((n * n - n) * s1 - 2 * n * s2 + 6 * s00);
  const b2 = -(2 * n * s1 - (n + 3) * s2 + 6 * s00);
  const b3 = 4 * (n - 1) * s1 - 2 * (n + 1) * s2 + 8 * s00;
  const b4 = s1 - s2 + s00;
  const square =
    (b0 * m2 * m2 + b1 * m4 + b2 * m1 * m1 * m2 + b3 * m1 * m3 + b4 * m1 ** 4) /
    (pairs * pairs * n * (n - 1) * (n - 2) * (n - 3));
  const random = n < 4 ? null : momentsOf(statistic, expectation, square - expectation ** 2);
  return { value: { statistic, expectation, normality: null, randomisation: random } };
}

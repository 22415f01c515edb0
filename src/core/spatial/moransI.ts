import type { AutocorrelationOptions, AutocorrelationOutcome } from './autocorrelation.ts';
import { centred } from './centred.ts';
import { momentsOf } from './momentsOf.ts';
import type { SpatialWeights } from './spatialWeights.ts';
import { weightSums } from './weightSums.ts';

/**
 * Moran's I: whether neighbours are alike (above its expectation) or unlike (below it).
 *
 * Formula: I = n/S0 · Σ w zᵢzⱼ / Σ z², z = deviation from the mean; E = −1/(n − 1).
 * Range: about −1 (every neighbour the opposite) to 1 (neighbours the same); the exact ends depend on the weights.
 * Shape: one value per unit, in any unit of measurement: I does not change when values are scaled or shifted. Fewer than
 * two units, equal values or no neighbours at all: no value.
 * Reference: Moran (1950), Biometrika 37; Cliff and Ord (1981), Spatial Processes.
 *
 * @example moransI([1, 1, 0, 0], nearestNeighbours([0, 1, 5, 6], [0, 0, 0, 0], 1)).value.statistic // 1
 */
export function moransI(
  values: ArrayLike<number>,
  weights: SpatialWeights,
  { islands = 'counted' }: AutocorrelationOptions = {},
): AutocorrelationOutcome {
  const { start, neighbour, weight } = weights;
  if (values.length !== start.length - 1) throw new RangeError('moransI requires one value per unit.');
  if (values.length === 0) return { value: null, reason: 'no_population' };
  const { z, square, fourth } = centred(values);
  const { s0, s1, s2, islands: alone } = weightSums(weights);
  if (s0 === 0) return { value: null, reason: 'no_neighbours' };
  if (square === 0) return { value: null, reason: 'zero_denominator' };
  const n = islands === 'counted' ? values.length : values.length - alone;
  if (n < 2) return { value: null, reason: 'zero_denominator' };
  let product = 0;
  for (let i = 0; i < z.length; i += 1) {
    let lag = 0;
    for (let k = start[i]!; k < start[i + 1]!; k += 1) lag += weight[k]! * z[neighbour[k]!]!;
    product += z[i]! * lag;
  }
  const statistic = ((n / s0) * product) / square;
  const expectation = -1 / (n - 1);
  const s00 = s0 * s0;
  const normal = (n * n * s1 - n * s2 + 3 * s00) / (s00 * (n * n - 1)) - expectation ** 2;
  // Of all values: `left_out` only takes islands out of the number of units, as spdep does.
  const kurtosis = (values.length * fourth) / (square * square);
  const random =
    (n * ((n * n - 3 * n + 3) * s1 - n * s2 + 3 * s00) - kurtosis * ((n * n - n) * s1 - 2 * n * s2 + 6 * s00)) /
      ((n - 1) * (n - 2) * (n - 3) * s00) -
    expectation ** 2;
  return {
    value: {
      statistic,
      expectation,
      normality: momentsOf(statistic, expectation, normal),
      randomisation: n < 4 ? null : momentsOf(statistic, expectation, random),
    },
  };
}

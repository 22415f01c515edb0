import type { AutocorrelationOptions, AutocorrelationOutcome } from './autocorrelation.ts';
import { centred } from './centred.ts';
import { momentsOf } from './momentsOf.ts';
import type { SpatialWeights } from './spatialWeights.ts';
import { weightSums } from './weightSums.ts';

/**
 * Geary's C: how far neighbours differ, compared with any two units. Unlike Moran's I, small is alike.
 *
 * Formula: C = (n − 1)/(2 S0) · Σ w (xᵢ − xⱼ)² / Σ z²; E = 1.
 * Range: 0 (neighbours the same) through 1 (chance) to above 2 (neighbours opposite).
 * Shape: one value per unit, in any unit of measurement. Fewer than two units, equal values or no neighbours: no value.
 * Reference: Geary (1954), The Incorporated Statistician 5; Cliff and Ord (1981), Spatial Processes.
 *
 * @example gearysC([1, 1, 0, 0], nearestNeighbours([0, 1, 5, 6], [0, 0, 0, 0], 1)).value.statistic // 0
 */
export function gearysC(
  values: ArrayLike<number>,
  weights: SpatialWeights,
  { islands = 'counted' }: AutocorrelationOptions = {},
): AutocorrelationOutcome {
  const { start, neighbour, weight } = weights;
  if (values.length !== start.length - 1) throw new RangeError('gearysC requires one value per unit.');
  if (values.length === 0) return { value: null, reason: 'no_population' };
  const { z, square, fourth } = centred(values);
  const { s0, s1, s2, islands: alone } = weightSums(weights);
  if (s0 === 0) return { value: null, reason: 'no_neighbours' };
  if (square === 0) return { value: null, reason: 'zero_denominator' };
  const n = islands === 'counted' ? values.length : values.length - alone;
  if (n < 2) return { value: null, reason: 'zero_denominator' };
  let difference = 0;
  for (let i = 0; i < z.length; i += 1)
    for (let k = start[i]!; k < start[i + 1]!; k += 1) difference += weight[k]! * (z[i]! - z[neighbour[k]!]!) ** 2;
  const statistic = ((n - 1) * difference) / (2 * s0 * square);
  const s00 = s0 * s0;
  const normal = ((2 * s1 + s2) * (n - 1) - 4 * s00) / (2 * (n + 1) * s00);
  // Of all values: `left_out` only takes islands out of the number of units, as spdep does.
  const kurtosis = (values.length * fourth) / (square * square);
  const random =
    ((n - 1) * s1 * (n * n - 3 * n + 3 - kurtosis * (n - 1)) -
      ((n - 1) * s2 * (n * n + 3 * n - 6 - kurtosis * (n * n - n + 2))) / 4 +
      s00 * (n * n - 3 - kurtosis * (n - 1) ** 2)) /
    (n * (n - 2) * (n - 3) * s00);
  return {
    value: {
      statistic,
      expectation: 1,
      normality: momentsOf(statistic, 1, normal),
      randomisation: n < 4 ? null : momentsOf(statistic, 1, random),
    },
  };
}

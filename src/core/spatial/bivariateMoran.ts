import type { Outcome } from '../outcome.ts';
import { centred } from './centred.ts';
import type { SpatialWeights } from './spatialWeights.ts';

/**
 * Bivariate Moran's I: whether a unit's value of x goes with its neighbours' values of y.
 *
 * Formula: I = n/S0 · Σ w zxᵢ zyⱼ / √(Σ zx² · Σ zy²), zx and zy = deviations from the means; Moran's I where y is x.
 * Range: about −1 to 1; the exact ends depend on the weights. It does not tell a relation across borders from one within
 * the units: a strong correlation of x and y together with a strong I of y gives a high value too.
 * Shape: two values per unit, in any units of measurement. No units, equal values or no neighbours at all: no value.
 * Reference: Wartenberg (1985), Geographical Analysis 17; Anselin, Syabri and Smirnov (2002).
 *
 * @example bivariateMoran([1, 1, 0, 0], [9, 9, 5, 5], nearestNeighbours([0, 1, 5, 6], [0, 0, 0, 0], 1)).value // 1
 */
export function bivariateMoran(
  x: ArrayLike<number>,
  y: ArrayLike<number>,
  { start, neighbour, weight }: SpatialWeights,
): Outcome {
  const n = start.length - 1;
  if (x.length !== n || y.length !== n) throw new RangeError('bivariateMoran requires two values per unit.');
  if (n === 0) return { value: null, reason: 'no_population' };
  const { z: zx, square: squareX } = centred(x);
  const { z: zy, square: squareY } = centred(y);
  if (neighbour.length === 0) return { value: null, reason: 'no_neighbours' };
  if (squareX === 0 || squareY === 0) return { value: null, reason: 'zero_denominator' };
  let s0 = 0;
  let product = 0;
  for (let i = 0; i < n; i += 1) {
    let lag = 0;
    for (let k = start[i]!; k < start[i + 1]!; k += 1) {
      s0 += weight[k]!;
      lag += weight[k]! * zy[neighbour[k]!]!;
    }
    product += zx[i]! * lag;
  }
  // Roots taken apart: the product of two sums of squares could overflow.
  return { value: ((n / s0) * product) / (Math.sqrt(squareX) * Math.sqrt(squareY)) };
}

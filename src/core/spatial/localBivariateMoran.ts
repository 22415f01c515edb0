import type { Outcome } from '../outcome.ts';
import { centred } from './centred.ts';
import type { SpatialWeights } from './spatialWeights.ts';

/** An index of every unit without moments; where `defined` is 0 the unit has no neighbours and its numbers are 0. */
export interface LocalBivariateMoran {
  readonly defined: Uint8Array;
  readonly statistic: Float64Array;
}

/**
 * Local bivariate Moran's I: whether the neighbours' values of y lie on the side of their mean on which the unit's own
 * value of x lies of its mean, and how far.
 *
 * Formula: Iᵢ = zxᵢ/sx · Σ w zyⱼ/sy, sx² = Σzx²/n, sy² = Σzy²/n; local Moran's I where y is x.
 * Range: unbounded. With weights that add up to n over all units, the mean of the Iᵢ is the bivariate Moran's I.
 * Shape: two values per unit, in any units of measurement. Islands are not defined; equal values or no neighbours at
 * all: no value. There are no moments; a conditional permutation of y tests it.
 * Reference: Anselin, Syabri and Smirnov (2002), Visualizing Multivariate Spatial Correlation.
 *
 * @example localBivariateMoran([1, 1, 0, 0], [9, 9, 5, 5], nearestNeighbours([0, 1, 5, 6], [0, 0, 0, 0], 1)).value.statistic // [1, 1, 1, 1]
 */
export function localBivariateMoran(
  x: ArrayLike<number>,
  y: ArrayLike<number>,
  { start, neighbour, weight }: SpatialWeights,
): Outcome<LocalBivariateMoran> {
  const n = start.length - 1;
  if (x.length !== n || y.length !== n) throw new RangeError('localBivariateMoran requires two values per unit.');
  if (n === 0) return { value: null, reason: 'no_population' };
  const { z: zx, square: squareX } = centred(x);
  const { z: zy, square: squareY } = centred(y);
  if (neighbour.length === 0) return { value: null, reason: 'no_neighbours' };
  if (squareX === 0 || squareY === 0) return { value: null, reason: 'zero_denominator' };
  const scale = n / (Math.sqrt(squareX) * Math.sqrt(squareY));
  const result = { defined: new Uint8Array(n), statistic: new Float64Array(n) };
  for (let i = 0; i < n; i += 1) {
    if (start[i] === start[i + 1]) continue;
    let lag = 0;
    for (let k = start[i]!; k < start[i + 1]!; k += 1) lag += weight[k]! * zy[neighbour[k]!]!;
    result.defined[i] = 1;
    result.statistic[i] = scale * zx[i]! * lag;
  }
  return { value: result };
}

import type { Outcome } from '../outcome.ts';
import { centred } from './centred.ts';
import { emptyLocal } from './emptyLocal.ts';
import type { LocalAutocorrelation } from './localAutocorrelation.ts';
import { setLocal } from './setLocal.ts';
import type { SpatialWeights } from './spatialWeights.ts';

/** 1 high among high, 2 low among high, 3 low among low, 4 high among low; 0 not defined. */
export type Quadrants = Uint8Array;

export interface LocalMoran extends LocalAutocorrelation {
  readonly quadrant: Quadrants;
}

/**
 * Local Moran's I: whether a unit and its neighbours lie on the same side of the mean, and how far.
 *
 * Formula: Iᵢ = zᵢ/m2 · Σ w zⱼ, m2 = Σz²/n. Moments `conditional` hold the unit's own value fixed (Sokal et al.),
 * `total` strews all values.
 * Range: unbounded; above its expectation the unit is like its neighbours. With weights that add up to n over all units,
 * the mean of the Iᵢ is Moran's I.
 * Shape: one value per unit, in any unit of measurement. Islands are not defined; equal values or no neighbours at all:
 * no value.
 * Reference: Anselin (1995), Geographical Analysis 27; Sokal, Oden and Thomson (1998), Geographical Analysis 30.
 *
 * @example localMoran([1, 1, 0, 0], nearestNeighbours([0, 1, 5, 6], [0, 0, 0, 0], 1)).value.statistic // [1, 1, 1, 1]
 */
export function localMoran(
  values: ArrayLike<number>,
  { start, neighbour, weight }: SpatialWeights,
  moments: 'conditional' | 'total' = 'conditional',
): Outcome<LocalMoran> {
  const n = values.length;
  if (n !== start.length - 1) throw new RangeError('localMoran requires one value per unit.');
  if (n === 0) return { value: null, reason: 'no_population' };
  if (neighbour.length === 0) return { value: null, reason: 'no_neighbours' };
  const { z, square, fourth } = centred(values);
  if (square === 0) return { value: null, reason: 'zero_denominator' };
  const m2 = square / n;
  const kurtosis = fourth / n / (m2 * m2);
  const result = { ...emptyLocal(n), quadrant: new Uint8Array(n) };
  for (let i = 0; i < n; i += 1) {
    if (start[i] === start[i + 1]) continue;
    let lag = 0;
    let sum = 0;
    let squares = 0;
    for (let k = start[i]!; k < start[i + 1]!; k += 1) {
      lag += weight[k]! * z[neighbour[k]!]!;
      sum += weight[k]!;
      squares += weight[k]! ** 2;
    }
    const own = z[i]!;
    const expectation = moments === 'total' ? -sum / (n - 1) : (-own * own * sum) / ((n - 1) * m2);
    const variance =
      moments === 'total'
        ? (squares * (n - kurtosis)) / (n - 1) +
          ((sum * sum - squares) * (2 * kurtosis - n)) / ((n - 1) * (n - 2)) -
          expectation ** 2
        : (own / m2) ** 2 * (n / (n - 2)) * (squares - (sum * sum) / (n - 1)) * (m2 - (own * own) / (n - 1));
    setLocal(result, i, (own / m2) * lag, expectation, n > 2 ? variance : 0);
    result.quadrant[i] = own > 0 ? (lag > 0 ? 1 : 4) : lag > 0 ? 2 : 3;
  }
  return { value: result };
}

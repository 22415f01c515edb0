import type { Outcome } from '../outcome.ts';
import { emptyLocal } from './emptyLocal.ts';
import type { LocalAutocorrelation } from './localAutocorrelation.ts';
import { setLocal } from './setLocal.ts';
import type { SpatialWeights } from './spatialWeights.ts';

/**
 * Getis and Ord's local G: whether high or low values surround a unit, its own value left out (`G`) or counted with a
 * weight of 1 (`G*`).
 *
 * Formula: G = Σ w xⱼ / Σ xⱼ over the other units; E = W/(n − 1); variance from Σ w², for any weights. G*: over all units.
 * Range: 0 … 1 for binary or row-standardised weights. z above 0: a hot spot, below 0: a cold spot.
 * Shape: one value per unit, of which the sum must not be 0. Islands are not defined (G* of an island is its own share).
 * Reference: Getis and Ord (1992), Geographical Analysis 24; Ord and Getis (1995), Geographical Analysis 27.
 *
 * @example localG([1, 3, 0, 0], nearestNeighbours([0, 1, 5, 6], [0, 0, 0, 0], 1), 'G').value.statistic // [1, 1, 0, 0]
 */
export function localG(
  values: ArrayLike<number>,
  { start, neighbour, weight }: SpatialWeights,
  kind: 'G' | 'G*',
): Outcome<LocalAutocorrelation> {
  const n = values.length;
  if (n !== start.length - 1) throw new RangeError('localG requires one value per unit.');
  if (n === 0) return { value: null, reason: 'no_population' };
  if (neighbour.length === 0) return { value: null, reason: 'no_neighbours' };
  let all = 0;
  let squares = 0;
  for (let i = 0; i < n; i += 1) {
    if (!Number.isFinite(values[i])) throw new RangeError(`localG: value ${i} is ${values[i]}, not a finite number.`);
    all += values[i]!;
    squares += values[i]! ** 2;
  }
  if (!(Math.abs(all) > 1e-14 * Math.sqrt(squares))) return { value: null, reason: 'zero_denominator' };
  const result = emptyLocal(n);
  const self = kind === 'G*' ? 1 : 0;
  for (let i = 0; i < n; i += 1) {
    const own = values[i]!;
    const others = all - (1 - self) * own;
    if ((start[i] === start[i + 1] && self === 0) || others === 0) continue;
    let lag = self * own;
    let sum = self;
    let sumOfSquares = self;
    for (let k = start[i]!; k < start[i + 1]!; k += 1) {
      lag += weight[k]! * values[neighbour[k]!]!;
      sum += weight[k]!;
      sumOfSquares += weight[k]! ** 2;
    }
    const m = n - 1 + self;
    const average = others / m;
    const spread = (squares - (1 - self) * own * own) / m - average * average;
    const variance = (((m * sumOfSquares - sum * sum) / (m * m * (m - 1))) * spread) / (average * average);
    setLocal(result, i, lag / others, sum / m, m > 1 ? variance : 0);
  }
  return { value: result };
}

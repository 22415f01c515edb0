import type { Outcome } from '../outcome.ts';
import { centred } from './centred.ts';
import type { SpatialWeights } from './spatialWeights.ts';

/** An index of every unit without moments; where `defined` is 0 the unit has no neighbours. */
export interface LocalGeary {
  readonly defined: Uint8Array;
  readonly statistic: Float64Array;
}

/**
 * Local Geary's c: how far a unit differs from its neighbours.
 *
 * Formula: cᵢ = Σ w (zᵢ − zⱼ)²/s², s² = Σz²/(n − 1). There are no moments; `conditionalPermutation` tests it.
 * Range: 0 (the same as all neighbours) upwards. Shape: one value per unit, in any unit of measurement. Islands are not
 * defined; equal values or no neighbours at all: no value.
 * Reference: Anselin (1995), Geographical Analysis 27; Anselin (2019), Geographical Analysis 51.
 *
 * @example localGeary([0, 2, 0, 2], nearestNeighbours([0, 1, 5, 6], [0, 0, 0, 0], 1)).value.statistic // [3, 3, 3, 3]
 */
export function localGeary(
  values: ArrayLike<number>,
  { start, neighbour, weight }: SpatialWeights,
): Outcome<LocalGeary> {
  const n = values.length;
  if (n !== start.length - 1) throw new RangeError('localGeary requires one value per unit.');
  if (n === 0) return { value: null, reason: 'no_population' };
  if (neighbour.length === 0) return { value: null, reason: 'no_neighbours' };
  const { z, square } = centred(values);
  if (square === 0) return { value: null, reason: 'zero_denominator' };
  const variance = square / (n - 1);
  const result = { defined: new Uint8Array(n), statistic: new Float64Array(n) };
  for (let i = 0; i < n; i += 1) {
    if (start[i] === start[i + 1]) continue;
    let sum = 0;
    for (let k = start[i]!; k < start[i + 1]!; k += 1) sum += weight[k]! * (z[i]! - z[neighbour[k]!]!) ** 2;
    result.defined[i] = 1;
    result.statistic[i] = sum / variance;
  }
  return { value: result };
}

import { compensatedSum } from '../numeric/compensatedSum.ts';
import { checkColumns } from './checkColumns.ts';
import type { RelationOutcome } from './relationOutcome.ts';

export interface QuintileRatio {
  /** Mean of the people in the areas with the lowest values. */
  readonly bottom: number;
  readonly top: number;
  readonly difference: number;
  /** top / bottom; null where the bottom mean is not above 0. */
  readonly ratio: number | null;
}

/**
 * How many times higher an indicator is for the fifth of the people in the highest areas than for the fifth in the
 * lowest (the S80/S20 ratio of incomes, with areas in the place of households).
 *
 * Formula: areas in order of their value x, the bottom fifth holds the first Σw/5 of the weight; an area on its border
 * counts with the part of its weight that still fits in. Mean Σwx/Σw over the fifth; likewise from the top.
 * Range: the ratio is 1 (equal) or more. Units: that of the values; the ratio has none. Splitting an area in two
 * changes nothing, nor does the order of equal values. `share` is ⅕ unless chosen otherwise, at most ½.
 * Weights that add up to zero: no value.
 * Reference: Eurostat (2021), Methodological Guidelines and Description of EU-SILC Target Variables (S80/S20).
 *
 * @example quintileRatio(Float64Array.of(1, 2, 3, 4, 6), Float64Array.of(9, 9, 9, 9, 9)).value.ratio // 6
 */
export function quintileRatio(
  values: Float64Array,
  weights: Float64Array,
  share = 0.2,
): RelationOutcome<QuintileRatio> {
  if (!(share > 0 && share <= 0.5)) throw new RangeError(`quintileRatio requires a share up to a half, not ${share}.`);
  checkColumns('quintileRatio', [values], weights);
  const total = compensatedSum(weights);
  if (total === 0) return { value: null, reason: 'no_weight' };
  const order = Uint32Array.from(values.keys()).sort((i, j) => values[i]! - values[j]! || i - j);
  const bottom = meanOfFirst(values, weights, order, total * share);
  const top = meanOfFirst(values, weights, order.toReversed(), total * share);
  return { value: { bottom, top, difference: top - bottom, ratio: bottom > 0 ? top / bottom : null } };
}

function meanOfFirst(values: Float64Array, weights: Float64Array, order: Uint32Array, room: number): number {
  let left = room;
  const parts = new Float64Array(order.length);
  for (let k = 0; k < order.length && left > 0; k += 1) {
    const weight = Math.min(left, weights[order[k]!]!);
    parts[k] = weight * values[order[k]!]!;
    left -= weight;
  }
  return compensatedSum(parts) / (room - Math.max(0, left));
}

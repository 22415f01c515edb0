import type { RelationOutcome } from './relationOutcome.ts';
import { stationaryDistribution } from './stationaryDistribution.ts';

export interface TransitionMatrix {
  /** Row by row: (weighted) number of areas that were in the class of the row and are in the class of the column. */
  readonly counts: Float64Array;
  /** The rows as shares of 1; a row of zeros where no area started. */
  readonly shares: Float64Array;
  /** (Weighted) areas that start from each class. */
  readonly starting: Float64Array;
  /** Shorrocks' index: 0 nobody moves, 1 the class of origin does not matter, at most classes/(classes − 1). */
  readonly mobility: RelationOutcome;
  /** Shares of the classes in the long run if the moves go on like this. */
  readonly stationary: RelationOutcome<Float64Array>;
}

/**
 * How areas move between classes from one time to the next.
 *
 * Formula: shares pᵢⱼ = nᵢⱼ/nᵢ; mobility (k − Σpᵢᵢ)/(k − 1); stationary π = πP.
 * Shape: one class 1 … k per area and time; pool several pairs of years by putting the lists one after the other.
 * Range: shares 0 … 1. Units: areas, or those of the weights. A class that no area starts from: neither mobility nor a
 * long run; several groups of classes that are never left: no single long run.
 * Reference: Shorrocks (1978), Econometrica 46; Quah (1993), European Economic Review 37.
 *
 * @example transitionMatrix(Int32Array.of(1, 1, 2, 2), Int32Array.of(1, 2, 2, 2), 2).value.shares // [0.5, 0.5, 0, 1]
 */
export function transitionMatrix(
  from: Int32Array,
  to: Int32Array,
  classes: number,
  weights?: Float64Array,
): RelationOutcome<TransitionMatrix> {
  if (!Number.isInteger(classes) || classes < 2) throw new RangeError('transitionMatrix requires two or more classes.');
  if (from.length !== to.length || (weights && weights.length !== from.length))
    throw new RangeError('transitionMatrix requires as many classes before as after, and as many weights.');
  const counts = new Float64Array(classes * classes);
  const starting = new Float64Array(classes);
  for (let i = 0; i < from.length; i += 1) {
    const row = from[i]!;
    const column = to[i]!;
    const weight = weights ? weights[i]! : 1;
    if (row < 1 || row > classes || column < 1 || column > classes)
      throw new RangeError(`transitionMatrix: area ${i} has a class outside 1 … ${classes}.`);
    if (!(weight >= 0 && Number.isFinite(weight))) throw new RangeError(`transitionMatrix: weight ${i} is ${weight}.`);
    counts[(row - 1) * classes + column - 1]! += weight;
    starting[row - 1]! += weight;
  }
  if (starting.every((weight) => weight === 0)) return { value: null, reason: 'too_few_rows' };
  const shares = counts.map((count, k) => (count === 0 ? 0 : count / starting[Math.floor(k / classes)]!));
  const empty = starting.indexOf(0);
  const missing = { value: null, reason: 'empty_class', column: empty + 1 } as const;
  let staying = 0;
  for (let k = 0; k < classes; k += 1) staying += shares[k * classes + k]!;
  return {
    value: {
      counts,
      shares,
      starting,
      mobility: empty >= 0 ? missing : { value: (classes - staying) / (classes - 1) },
      stationary: empty >= 0 ? missing : stationaryDistribution(shares, classes),
    },
  };
}

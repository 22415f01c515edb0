import type { Outcome } from '../../outcome.ts';

/** Indices of one table, in a fixed order: what a resampling is repeated for. Columns are groups over all input rows. */
export type Statistic = (columns: readonly Float64Array[]) => readonly Outcome[];

/** What part of a resampling is to be done: replicates `from` to `to` − 1 of the seed's endless list. */
export interface ReplicateRange {
  readonly seed: string;
  readonly from: number;
  readonly to: number;
}

/** The values of every index over the replicates, in their order. */
export interface Replicates {
  readonly values: readonly Float64Array[];
  /** How many replicates had no value, for each index. */
  readonly leftOut: readonly number[];
}

/**
 * Runs replicates one by one and gathers the values of their indices. Every replicate has a random stream of its own,
 * named by seed and number, so parts computed on several threads join to the same result as one run.
 *
 * Shape: one list per index; replicates in which an index has no value are left out of its list and counted.
 *
 * @example gatherReplicates({ seed: 's', from: 0, to: 2 }, (replicate) => [{ value: replicate }]).values // [[0, 1]]
 */
export function gatherReplicates(range: ReplicateRange, replicate: (number: number) => readonly Outcome[]): Replicates {
  const { from, to } = range;
  if (!Number.isInteger(from) || !Number.isInteger(to) || from < 0 || to <= from)
    throw new RangeError(`gatherReplicates requires whole numbers 0 ≤ from < to, not ${from} and ${to}.`);
  let values: Float64Array[] = [];
  let kept: number[] = [];
  for (let number = from; number < to; number += 1) {
    const outcomes = replicate(number);
    if (values.length === 0) {
      values = outcomes.map(() => new Float64Array(to - from));
      kept = outcomes.map(() => 0);
    }
    outcomes.forEach((outcome, index) => {
      if (outcome.value === null) return;
      values[index]![kept[index]!] = outcome.value;
      kept[index]! += 1;
    });
  }
  return {
    values: values.map((list, i) => list.subarray(0, kept[i])),
    leftOut: kept.map((count) => to - from - count),
  };
}

import { seededRandom } from '../../numeric/seededRandom.ts';
import type { Outcome } from '../../outcome.ts';
import type { ReplicateRange, Replicates, Statistic } from './replicates.ts';
import { gatherReplicates } from './replicates.ts';

/**
 * Differences of indices between two tables if it did not matter to which of them a unit belongs: the units of both are
 * thrown together and dealt out again, as many to each as before.
 *
 * Formula: index of the second part less that of the first, for every replicate.
 * Shape: columns are the same groups in both tables, over all input rows of each. Only for indices that need no places.
 * Reference: Rey and Sastré-Gutiérrez (2010), Spatial Economic Analysis 5 (random labelling).
 *
 * @example labelReplicates([Float64Array.of(2)], [Float64Array.of(2)], (columns) => [{ value: columns[0][0] }], { seed: 's', from: 0, to: 2 }).values // [[0, 0]]
 */
export function labelReplicates(
  first: readonly Float64Array[],
  second: readonly Float64Array[],
  statistic: Statistic,
  range: ReplicateRange,
): Replicates {
  if (first.length !== second.length) throw new RangeError('labelReplicates requires the same groups in both tables.');
  const rows = first[0]?.length ?? 0;
  const pooled = first.map((column, m) => Float64Array.of(...column, ...second[m]!));
  const order = new Int32Array(pooled[0]?.length ?? 0);
  const parts = pooled.map((column) => new Float64Array(column.length));
  return gatherReplicates(range, (number) => {
    const random = seededRandom(`${range.seed}|labels|${number}`);
    for (let k = 0; k < order.length; k += 1) {
      const other = random.integer(k + 1);
      order[k] = order[other]!;
      order[other] = k;
    }
    parts.forEach((part, m) => {
      for (let k = 0; k < order.length; k += 1) part[k] = pooled[m]![order[k]!]!;
    });
    const before = statistic(parts.map((part) => part.subarray(0, rows)));
    const after = statistic(parts.map((part) => part.subarray(rows)));
    return after.map((outcome, index) => subtract(outcome, before[index]!));
  });
}

function subtract(later: Outcome, earlier: Outcome): Outcome {
  if (later.value === null) return later;
  return earlier.value === null ? earlier : { value: later.value - earlier.value };
}

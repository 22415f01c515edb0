import type { Replicates } from './replicates.ts';

/**
 * Puts parts of a resampling together, in the order of their replicates.
 *
 * Shape: the parts must be of the same indices. No part is refused.
 *
 * @example joinReplicates([{ values: [Float64Array.of(1)], leftOut: [0] }, { values: [Float64Array.of(2)], leftOut: [1] }]) // { values: [[1, 2]], leftOut: [1] }
 */
export function joinReplicates(parts: readonly Replicates[]): Replicates {
  const first = parts[0];
  if (!first) throw new RangeError('joinReplicates requires at least one part.');
  return {
    values: first.values.map((_, index) => Float64Array.from(parts.flatMap((part) => [...part.values[index]!]))),
    leftOut: first.leftOut.map((_, index) => parts.reduce((sum, part) => sum + part.leftOut[index]!, 0)),
  };
}

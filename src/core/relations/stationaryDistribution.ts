import type { RelationOutcome } from './relationOutcome.ts';

/**
 * The distribution over classes that the moves of a transition matrix leave as it is.
 *
 * Formula: π = πP, Σπ = 1; by state reduction, which never subtracts, so that small shares keep their digits.
 * Range: 0 … 1, and 0 for a class that is left for ever. Where areas alternate regularly between classes, π is their
 * mean over time. Two or more groups of classes that are never left: no single π.
 * Shape: the matrix row by row; rows add up to 1.
 * Reference: Grassmann, Taksar and Heyman (1985), Operations Research 33; Kemeny and Snell (1960), Finite Markov
 * Chains.
 *
 * @example stationaryDistribution(Float64Array.of(0.5, 0.5, 0.25, 0.75), 2).value // [1 / 3, 2 / 3]
 */
export function stationaryDistribution(shares: Float64Array, classes: number): RelationOutcome<Float64Array> {
  const reaches = reachability(shares, classes);
  const closed: number[] = [];
  for (let i = 0; i < classes; i += 1) {
    let returns = true;
    for (let j = 0; j < classes; j += 1) if (reaches[i * classes + j] && !reaches[j * classes + i]) returns = false;
    if (returns) closed.push(i);
  }
  if (closed.some((i) => !reaches[closed[0]! * classes + i])) return { value: null, reason: 'several_closed_classes' };
  const size = closed.length;
  const p = Float64Array.from({ length: size * size }, (_, k) => {
    return shares[closed[Math.floor(k / size)]! * classes + closed[k % size]!]!;
  });
  // Class by class, the last is left out and its traffic led past it.
  for (let last = size - 1; last > 0; last -= 1) {
    let leaving = 0;
    for (let j = 0; j < last; j += 1) leaving += p[last * size + j]!;
    for (let i = 0; i < last; i += 1) p[i * size + last]! /= leaving;
    for (let i = 0; i < last; i += 1)
      for (let j = 0; j < last; j += 1) p[i * size + j]! += p[i * size + last]! * p[last * size + j]!;
  }
  const weight = new Float64Array(size);
  weight[0] = 1;
  let total = 1;
  for (let k = 1; k < size; k += 1) {
    for (let i = 0; i < k; i += 1) weight[k]! += weight[i]! * p[i * size + k]!;
    total += weight[k]!;
  }
  const value = new Float64Array(classes);
  closed.forEach((index, k) => {
    value[index] = weight[k]! / total;
  });
  return { value };
}

/** Which class can follow which after any number of steps, every class after itself. */
function reachability(shares: Float64Array, classes: number): Uint8Array {
  const reaches = Uint8Array.from(shares, (share, k) => (share > 0 || k % (classes + 1) === 0 ? 1 : 0));
  for (let via = 0; via < classes; via += 1)
    for (let i = 0; i < classes; i += 1)
      if (reaches[i * classes + via])
        for (let j = 0; j < classes; j += 1) if (reaches[via * classes + j]) reaches[i * classes + j] = 1;
  return reaches;
}

import { cellSums } from './cellSums.ts';
import { directSums } from './directSums.ts';
import { fastSums } from './fastSums.ts';
import type { Kernel } from './kernel.ts';
import { kernelWeight } from './kernelWeight.ts';

/** Units up to which all pairs are taken. */
const EXACT = 20_000;

/**
 * For every unit the sum of a quantity over all units, the nearer the more: Σⱼ φ(dᵢⱼ)·xⱼ.
 *
 * The unit itself counts with φ at distance 0, or at `ownDistance` (kilometres) where one is given.
 * Range: between φ·x of the unit itself and Σ x, for quantities of 0 or more; in the unit of the columns.
 * Shape: coordinates in projected metres, one value per unit in every column; as many columns come back.
 * Cost: a kernel with a radius takes the pairs within reach; without one, all pairs up to 20,000 units, and above that a
 * fast summation whose error is below 1e-6 of the sum (for columns above 0).
 * Reference: Reardon and O'Sullivan (2004), Sociological Methodology 34.
 *
 * @example kernelSums(Float64Array.of(0, 500), Float64Array.of(0, 0), [Float64Array.of(3, 4)], { shape: 'triangular', radius: 1, rate: 0 }) // [[5, 5.5]]
 */
export function kernelSums(
  x: Float64Array,
  y: Float64Array,
  columns: readonly Float64Array[],
  kernel: Kernel,
  ownDistance?: Float64Array,
): Float64Array[] {
  const n = x.length;
  const width = columns.length;
  const interleaved = new Float64Array(n * width);
  columns.forEach((column, c) => {
    for (let i = 0; i < n; i += 1) interleaved[i * width + c] = column[i]!;
  });
  const summed = kernel.radius !== null ? cellSums : n > EXACT ? fastSums : directSums;
  const sums = summed(x, y, interleaved, width, kernel);
  const result = columns.map(() => new Float64Array(n));
  for (let i = 0; i < n; i += 1) {
    const own = kernelWeight(kernel, ownDistance ? ownDistance[i]! ** 2 : 0);
    for (let c = 0; c < width; c += 1) result[c]![i] = sums[i * width + c]! + own * interleaved[i * width + c]!;
  }
  return result;
}

import type { Kernel } from './kernel.ts';
import { kernelWeight } from './kernelWeight.ts';

/**
 * Kernel sums over all other units, pair by pair: exact, in n²/2 steps without a matrix.
 *
 * Formula: sᵢ = Σ over j ≠ i of φ(dᵢⱼ)·xⱼ for every column x.
 * Shape: coordinates in projected metres; `columns` interleaved, the values of one unit side by side, as is the result.
 *
 * @example directSums(Float64Array.of(0, 500), Float64Array.of(0, 0), Float64Array.of(3, 4), 1, { shape: 'triangular', radius: 1, rate: 0 }) // [2, 1.5]
 */
export function directSums(
  x: Float64Array,
  y: Float64Array,
  columns: Float64Array,
  width: number,
  kernel: Kernel,
): Float64Array {
  const sums = new Float64Array(columns.length);
  const n = x.length;
  for (let i = 0; i < n; i += 1) {
    const xi = x[i]!;
    const yi = y[i]!;
    for (let j = i + 1; j < n; j += 1) {
      const east = (x[j]! - xi) / 1000;
      const north = (y[j]! - yi) / 1000;
      const weight = kernelWeight(kernel, east * east + north * north);
      if (weight === 0) continue;
      const own = i * width;
      const other = j * width;
      for (let c = 0; c < width; c += 1) {
        sums[own + c]! += weight * columns[other + c]!;
        sums[other + c]! += weight * columns[own + c]!;
      }
    }
  }
  return sums;
}

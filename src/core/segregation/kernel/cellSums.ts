import type { Kernel } from './kernel.ts';
import { kernelWeight } from './kernelWeight.ts';

/**
 * Kernel sums over all other units within the radius, found by a grid of cells of that size: exact, and proportional to
 * the number of pairs within reach.
 *
 * Formula: sᵢ = Σ over j ≠ i with d ≤ r of φ(dᵢⱼ)·xⱼ for every column x. The kernel must have a radius.
 * Shape: coordinates in projected metres; `columns` interleaved, the values of one unit side by side, as is the result.
 *
 * @example cellSums(Float64Array.of(0, 500), Float64Array.of(0, 0), Float64Array.of(3, 4), 1, { shape: 'triangular', radius: 1, rate: 0 }) // [2, 1.5]
 */
export function cellSums(
  x: Float64Array,
  y: Float64Array,
  columns: Float64Array,
  width: number,
  kernel: Kernel,
): Float64Array {
  const sums = new Float64Array(columns.length);
  const { across, start, members, cell } = cellsOf(x, y, (kernel.radius ?? Infinity) * 1000 * (1 + 1e-9));
  for (let i = 0; i < x.length; i += 1) {
    const own = i * width;
    for (let row = -1; row <= 1; row += 1) {
      // Three cells side by side are one run of members; the border columns of the grid are empty.
      const first = cell[i]! + row * across - 1;
      for (let k = start[first]!; k < start[first + 3]!; k += 1) {
        const j = members[k]!;
        if (j <= i) continue;
        const east = (x[j]! - x[i]!) / 1000;
        const north = (y[j]! - y[i]!) / 1000;
        const weight = kernelWeight(kernel, east * east + north * north);
        if (weight === 0) continue;
        const other = j * width;
        for (let c = 0; c < width; c += 1) {
          sums[own + c]! += weight * columns[other + c]!;
          sums[other + c]! += weight * columns[own + c]!;
        }
      }
    }
  }
  return sums;
}

interface Cells {
  readonly across: number;
  readonly start: Int32Array;
  readonly members: Int32Array;
  readonly cell: Int32Array;
}

/** Points by square cell of at least the given side, in a grid with an empty border; at most a few cells per point. */
function cellsOf(x: Float64Array, y: Float64Array, side: number): Cells {
  const n = x.length;
  let [west, east, south, north] = [Infinity, -Infinity, Infinity, -Infinity];
  for (let i = 0; i < n; i += 1) {
    west = Math.min(west, x[i]!);
    east = Math.max(east, x[i]!);
    south = Math.min(south, y[i]!);
    north = Math.max(north, y[i]!);
  }
  const least = Math.max(
    (east - west) / (n + 1),
    (north - south) / (n + 1),
    Math.sqrt(((east - west) * (north - south)) / (4 * n + 4)),
  );
  const size = Math.max(Math.min(side, Math.max(east - west, north - south) + 1), least);
  const across = Math.floor((east - west) / size) + 3;
  const up = Math.floor((north - south) / size) + 3;
  const start = new Int32Array(across * up + 1);
  const cell = new Int32Array(n);
  for (let i = 0; i < n; i += 1) {
    cell[i] = (Math.floor((y[i]! - south) / size) + 1) * across + Math.floor((x[i]! - west) / size) + 1;
    start[cell[i]! + 1]! += 1;
  }
  for (let c = 0; c < across * up; c += 1) start[c + 1]! += start[c]!;
  const next = start.slice();
  const members = new Int32Array(n);
  for (let i = 0; i < n; i += 1) {
    members[next[cell[i]!]!] = i;
    next[cell[i]!]! += 1;
  }
  return { across, start, members, cell };
}

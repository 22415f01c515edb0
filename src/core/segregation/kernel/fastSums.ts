import type { CellTree } from './cellTree.ts';
import { cellTree } from './cellTree.ts';
import { farField } from './farField.ts';
import type { Kernel } from './kernel.ts';
import { kernelWeight } from './kernelWeight.ts';

/** Work for an occupied cell and a column, in pairs of points: about 36 pairs of cells of 7⁴ products each. */
const CELL_WORK = 3_000;

/** Pairs of points in the same or in touching cells, one by one. */
function addNear(
  x: Float64Array,
  y: Float64Array,
  columns: Float64Array,
  width: number,
  kernel: Kernel,
  { depth, order, start }: CellTree,
  sums: Float64Array,
): void {
  const across = 2 ** depth;
  for (let cell = 0; cell < across * across; cell += 1) {
    const [row, column] = [Math.floor(cell / across), cell % across];
    for (let k = start[cell]!; k < start[cell + 1]!; k += 1) {
      const i = order[k]!;
      const own = i * width;
      // The own cell and the one to the right, then the three cells of the row above: every pair once.
      for (let up = 0; up <= 1; up += 1) {
        if (row + up >= across) continue;
        const first = (row + up) * across + (up === 0 ? column : Math.max(0, column - 1));
        const last = (row + up) * across + Math.min(across - 1, column + 1);
        for (let other = up === 0 ? k + 1 : start[first]!; other < start[last + 1]!; other += 1) {
          const j = order[other]!;
          const east = x[i]! - x[j]!;
          const north = y[i]! - y[j]!;
          const weight = kernelWeight(kernel, east * east + north * north);
          const to = j * width;
          for (let c = 0; c < width; c += 1) {
            sums[own + c]! += weight * columns[to + c]!;
            sums[to + c]! += weight * columns[own + c]!;
          }
        }
      }
    }
  }
}

/**
 * Kernel sums over all other units in about n steps instead of n²/2: near pairs one by one, far cells by way of a few
 * points that stand for theirs (fast multipole method with Chebyshev interpolation).
 *
 * Formula: sᵢ = Σ over j ≠ i of φ(dᵢⱼ)·xⱼ for every column x, for a kernel without radius.
 * Range: the error is below 1e-6 of what is near a unit and in it, xᵢ + sᵢ, for columns above 0.
 * Shape: coordinates in projected metres; `columns` interleaved, the values of one unit side by side, as is the result.
 * Reference: Greengard and Rokhlin (1987), Journal of Computational Physics 73; Fong and Darve (2009), the same 228.
 *
 * @example fastSums(Float64Array.of(0, 0), Float64Array.of(7, 7), Float64Array.of(3, 4), 1, { shape: 'exponential', radius: null, rate: 1 }) // [4, 3]
 */
export function fastSums(
  x: Float64Array,
  y: Float64Array,
  columns: Float64Array,
  width: number,
  kernel: Kernel,
): Float64Array {
  const sums = new Float64Array(columns.length);
  const kilometres = [x, y].map((list) => list.map((value) => value / 1000)) as [Float64Array, Float64Array];
  if (x.every((value, i) => value === x[0] && y[i] === y[0])) return allAtOnePlace(columns, width);
  const tree = cellTree(...kilometres, CELL_WORK * width);
  farField(...kilometres, columns, width, kernel, tree, sums);
  addNear(...kilometres, columns, width, kernel, tree, sums);
  return sums;
}

function allAtOnePlace(columns: Float64Array, width: number): Float64Array {
  const all = new Float64Array(width);
  for (let i = 0; i < columns.length; i += 1) all[i % width]! += columns[i]!;
  return columns.map((value, i) => all[i % width]! - value);
}

import type { CellTree } from './cellTree.ts';
import { chebyshev } from './chebyshev.ts';
import { exchangeNodes } from './exchangeNodes.ts';
import type { Kernel } from './kernel.ts';
import type { NodeValues } from './shiftNodes.ts';
import { shiftNodes } from './shiftNodes.ts';

/**
 * Nodes a side of a cell over which the kernel falls by e^−decay: more, the more it falls, until what is left of it at
 * the next but one cell is so little that few digits of it matter.
 */
function nodesFor(decay: number): number {
  if (decay <= 0.5) return 7;
  if (decay <= 2) return 8;
  if (decay <= 4) return 11;
  if (decay <= 8) return 14;
  if (decay <= 20) return 16;
  return decay <= 30 ? 13 : 1;
}

/**
 * Adds to every point the kernel sums over the points in cells that do not touch its own: points are gathered at the
 * nodes of their cells, cells at those of larger ones, and far cells act on each other by their nodes.
 *
 * Shape: coordinates in kilometres; `columns` and `sums` interleaved, the values of one point side by side.
 * Reference: Fong and Darve (2009), The Black-Box Fast Multipole Method, Journal of Computational Physics 228.
 */
export function farField(
  x: Float64Array,
  y: Float64Array,
  columns: Float64Array,
  width: number,
  kernel: Kernel,
  { depth, west, south, side }: CellTree,
  sums: Float64Array,
): void {
  const levelOf = (level: number): NodeValues => {
    const basis = chebyshev(nodesFor((kernel.rate * side) / 2 ** level));
    return { level, width, basis, values: new Float64Array(4 ** level * basis.nodes.length ** 2 * width) };
  };
  const moments = Array.from({ length: depth - 1 }, (_, k) => levelOf(k + 2));
  const fields = moments.map((level) => ({ ...level, values: new Float64Array(level.values.length) }));
  const finest = moments[depth - 2]!;
  const q = finest.basis.nodes.length;
  const across = 2 ** depth;
  const [wx, wy] = [new Float64Array(q), new Float64Array(q)];
  /** The first value of the cell of a point; the weights of the point at its nodes stand in wx and wy. */
  const locate = (i: number): number => {
    const [east, north] = [((x[i]! - west) / side) * across, ((y[i]! - south) / side) * across];
    const [column, row] = [Math.min(across - 1, Math.floor(east)), Math.min(across - 1, Math.floor(north))];
    finest.basis.weightsAt(2 * (east - column) - 1, wx);
    finest.basis.weightsAt(2 * (north - row) - 1, wy);
    return (row * across + column) * q * q * width;
  };
  for (let i = 0; i < x.length; i += 1) {
    const cell = locate(i);
    for (let a = 0; a < q; a += 1)
      for (let b = 0; b < q; b += 1)
        for (let c = 0; c < width; c += 1)
          finest.values[cell + (a * q + b) * width + c]! += wx[a]! * wy[b]! * columns[i * width + c]!;
  }
  for (let k = depth - 2; k > 0; k -= 1) shiftNodes(moments[k]!, moments[k - 1]!, true);
  for (let k = 0; k <= depth - 2; k += 1) {
    if (k > 0) shiftNodes(fields[k]!, fields[k - 1]!, false);
    exchangeNodes(moments[k]!, fields[k]!, side / 2 ** (k + 2), kernel);
  }
  const field = fields[depth - 2]!.values;
  for (let i = 0; i < x.length; i += 1) {
    const cell = locate(i);
    for (let a = 0; a < q; a += 1)
      for (let b = 0; b < q; b += 1)
        for (let c = 0; c < width; c += 1)
          sums[i * width + c]! += wx[a]! * wy[b]! * field[cell + (a * q + b) * width + c]!;
  }
}

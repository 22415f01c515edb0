import type { Kernel } from './kernel.ts';
import { kernelWeight } from './kernelWeight.ts';
import type { NodeValues } from './shiftNodes.ts';

function multiply(
  matrix: Float64Array,
  width: number,
  from: Float64Array,
  source: number,
  to: Float64Array,
  target: number,
): void {
  const count = Math.sqrt(matrix.length);
  for (let row = 0; row < count; row += 1) {
    for (let c = 0; c < width; c += 1) {
      let sum = 0;
      for (let k = 0, at = source + c; k < count; k += 1, at += width) sum += matrix[row * count + k]! * from[at]!;
      to[target + row * width + c]! += sum;
    }
  }
}

/**
 * Lets the cells of one level act on those that do not touch them, but whose parents touch theirs, by way of their
 * nodes: adds the kernel sums at the nodes. Cells so far apart that the kernel is below e^−30 are left out.
 *
 * Shape: moments and fields of the same level and nodes; `side` is the side of a cell in kilometres.
 * Reference: Greengard and Rokhlin (1987), Journal of Computational Physics 73; Fong and Darve (2009), the same 228.
 */
export function exchangeNodes(moments: NodeValues, fields: NodeValues, side: number, kernel: Kernel): void {
  const { width, basis } = moments;
  const { nodes } = basis;
  const across = 2 ** moments.level;
  const q = nodes.length;
  const size = q * q * width;
  const occupied: number[] = [];
  for (let cell = 0; cell < across * across; cell += 1) {
    let k = cell * size;
    while (k < (cell + 1) * size && moments.values[k] === 0) k += 1;
    if (k < (cell + 1) * size) occupied.push(cell);
  }
  const matrix = new Float64Array(q ** 4);
  for (let dx = -3; dx <= 3; dx += 1) {
    for (let dy = -3; dy <= 3; dy += 1) {
      const gap = Math.max(Math.abs(dx), Math.abs(dy)) - 1;
      if (gap < 1 || gap * side * kernel.rate > 30) continue;
      for (let to = 0; to < q * q; to += 1)
        for (let from = 0; from < q * q; from += 1) {
          const east = (nodes[Math.floor(to / q)]! - nodes[Math.floor(from / q)]!) / 2 + dx;
          const north = (nodes[to % q]! - nodes[from % q]!) / 2 + dy;
          matrix[to * q * q + from] = kernelWeight(kernel, (east * east + north * north) * side * side);
        }
      for (const cell of occupied) {
        const [fromRow, fromColumn] = [Math.floor(cell / across), cell % across];
        const [row, column] = [fromRow + dy, fromColumn + dx];
        if (row < 0 || column < 0 || row >= across || column >= across) continue;
        if (Math.abs((row >> 1) - (fromRow >> 1)) > 1 || Math.abs((column >> 1) - (fromColumn >> 1)) > 1) continue;
        multiply(matrix, width, moments.values, cell * size, fields.values, (row * across + column) * size);
      }
    }
  }
}

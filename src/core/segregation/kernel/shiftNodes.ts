import type { Chebyshev } from './chebyshev.ts';

/** Node values of all cells of one level of a tree: cell by cell, node by node, column by column. */
export interface NodeValues {
  readonly level: number;
  readonly width: number;
  readonly basis: Chebyshev;
  readonly values: Float64Array;
}

/** Weights of the nodes of the left (lower) or right (upper) half of a cell among the nodes of the whole. */
function halfWeights(child: Chebyshev, parent: Chebyshev, side: -1 | 1): Float64Array {
  const q = parent.nodes.length;
  const rows = new Float64Array(child.nodes.length * q);
  child.nodes.forEach((node, m) => {
    parent.weightsAt((node + side) / 2, rows.subarray(m * q, (m + 1) * q));
  });
  return rows;
}

/**
 * Carries node values between a level of cells and the next coarser one: `up` adds what stands at the nodes of the
 * children to their parents, otherwise parents hand their values down to their children.
 *
 * Shape: the child's level is one finer than the parent's; the two may have different numbers of nodes.
 * Reference: Fong and Darve (2009), The Black-Box Fast Multipole Method, Journal of Computational Physics 228.
 */
export function shiftNodes(child: NodeValues, parent: NodeValues, up: boolean): void {
  const { width } = child;
  const fine = child.basis.nodes.length;
  const coarse = parent.basis.nodes.length;
  const halves = [halfWeights(child.basis, parent.basis, -1), halfWeights(child.basis, parent.basis, 1)] as const;
  const [q, r] = up ? [fine, coarse] : [coarse, fine];
  const [source, target] = up ? [child.values, parent.values] : [parent.values, child.values];
  const half = new Float64Array(r * q * width);
  const across = 2 ** child.level;
  for (let cell = 0; cell < across * across; cell += 1) {
    const [row, column] = [Math.floor(cell / across), cell % across];
    const above = (row >> 1) * (across >> 1) + (column >> 1);
    const from = (up ? cell : above) * q * q * width;
    const to = (up ? above : cell) * r * r * width;
    let any = false;
    for (let k = from; k < from + q * q * width && !any; k += 1) any = source[k] !== 0;
    if (!any) continue;
    half.fill(0);
    // First the eastward nodes, then the northward ones: r nodes take the place of q.
    for (let a = 0; a < r; a += 1)
      for (let b = 0; b < q; b += 1) {
        const weight = halves[column & 1]![up ? b * coarse + a : a * coarse + b]!;
        for (let k = 0; k < q * width; k += 1) half[a * q * width + k]! += weight * source[from + b * q * width + k]!;
      }
    for (let a = 0; a < r; a += 1)
      for (let e = 0; e < r; e += 1)
        for (let b = 0; b < q; b += 1) {
          const weight = halves[row & 1]![up ? b * coarse + e : e * coarse + b]!;
          for (let c = 0; c < width; c += 1)
            target[to + (a * r + e) * width + c]! += weight * half[(a * q + b) * width + c]!;
        }
  }
}

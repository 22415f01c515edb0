import type { EdgeTable } from './edgeTable.ts';

/**
 * The borders of the faces into which edges divide the plane. Half-edge 2e runs from→to, 2e + 1 back; each belongs to the
 * cycle around the face on its left. Counter-clockwise cycles (positive area) enclose a bounded face, the others are the
 * outside of a connected piece.
 */
export interface Cycles {
  readonly cycleOf: Int32Array;
  /** Twice the signed area in grid units. */
  readonly doubleArea: number[];
  /** One half-edge of each cycle. */
  readonly first: number[];
  readonly next: Int32Array;
  /** Half-edges without any area on one side only are not part of the subdivision. */
  readonly used: Uint8Array;
}

export function traceCycles(table: EdgeTable): Cycles {
  const { x, y, from, to, uses } = table;
  const count = from.length * 2;
  const used = new Uint8Array(from.length);
  for (let e = 0; e < from.length; e++) {
    for (let k = 1; k < uses[e]!.length; k += 2) if (uses[e]![k] !== 0) used[e] = 1;
  }
  const origin = (h: number) => (h & 1 ? to[h >> 1]! : from[h >> 1]!);
  const start = new Int32Array(x.length + 1);
  for (let h = 0; h < count; h++) if (used[h >> 1]) start[origin(h) + 1]!++;
  for (let n = 0; n < x.length; n++) start[n + 1]! += start[n]!;
  const out = new Int32Array(start[x.length]!);
  const fill = start.slice();
  for (let h = 0; h < count; h++) if (used[h >> 1]) out[fill[origin(h)]!++] = h;

  const next = new Int32Array(count).fill(-1);
  for (let n = 0; n < x.length; n++) {
    const fan = out.subarray(start[n]!, start[n + 1]!);
    fan.sort((g, h) => {
      const gx = x[origin(g ^ 1)]! - x[n]!;
      const gy = y[origin(g ^ 1)]! - y[n]!;
      const hx = x[origin(h ^ 1)]! - x[n]!;
      const hy = y[origin(h ^ 1)]! - y[n]!;
      const half = Number(gy < 0 || (gy === 0 && gx < 0)) - Number(hy < 0 || (hy === 0 && hx < 0));
      return half !== 0 ? half : gy * hx - gx * hy;
    });
    // Arriving over the twin of fan[k], the face on the left continues with the next half-edge clockwise.
    for (let k = 0; k < fan.length; k++) next[fan[k]! ^ 1] = fan[(k + fan.length - 1) % fan.length]!;
  }

  const cycleOf = new Int32Array(count).fill(-1);
  const doubleArea: number[] = [];
  const first: number[] = [];
  for (let h = 0; h < count; h++) {
    if (cycleOf[h] !== -1 || next[h] === -1) continue;
    let sum = 0;
    let g = h;
    do {
      cycleOf[g] = first.length;
      const a = origin(g);
      const b = origin(g ^ 1);
      sum += x[a]! * y[b]! - x[b]! * y[a]!;
      g = next[g]!;
    } while (g !== h);
    first.push(h);
    doubleArea.push(sum);
  }
  return { cycleOf, doubleArea, first, next, used };
}

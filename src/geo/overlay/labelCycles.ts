import type { EdgeTable } from './edgeTable.ts';
import { segmentGrid } from './segmentGrid.ts';
import type { Cycles } from './traceCycles.ts';

/** Pairs (area, how often it covers the face), ascending by area, no zeros: sound areas cover a face once. */
export type Coverage = readonly number[];

export interface Labels {
  /** Coverage of each cycle's face. */
  readonly coverage: Coverage[];
  /** Twice the area of connected pieces that lie inside the cycle's face and are not part of it. */
  readonly islands: Float64Array;
}

interface Piece {
  readonly cycles: number[];
  outer: number;
  /** Leftmost node, the topmost of them. */
  corner: number;
}

/** Walks from face to face across the edges; disconnected pieces hang on the face that surrounds them. */
export function labelCycles(table: EdgeTable, cycles: Cycles): Labels {
  const { x } = table;
  const coverage: Coverage[] = new Array(cycles.first.length);
  const islands = new Float64Array(cycles.first.length);
  const pieces = connectedPieces(table, cycles);
  pieces.sort((p, q) => x[p.corner]! - x[q.corner]! || p.outer - q.outer);
  const surrounding = pieces.length > 1 ? surroundingCycles(table, cycles, pieces) : [-1];
  const container = new Map<number, number>();
  for (let p = 0; p < pieces.length; p++) {
    const piece = pieces[p]!;
    let around = surrounding[p]!;
    // The next border to the left may be the outside of another piece; then both lie in the same face.
    while (around !== -1 && container.has(around)) around = container.get(around)!;
    container.set(piece.outer, around);
    if (around !== -1) islands[around]! += Math.abs(cycles.doubleArea[piece.outer]!);
    spread(table, cycles, piece.outer, around === -1 ? [] : (coverage[around] ?? []), coverage);
  }
  return { coverage, islands };
}

function connectedPieces(table: EdgeTable, cycles: Cycles): Piece[] {
  const { x, y, from, to } = table;
  const pieces: Piece[] = [];
  const seen = new Uint8Array(cycles.first.length);
  for (let c = 0; c < cycles.first.length; c++) {
    if (seen[c]) continue;
    seen[c] = 1;
    const piece: Piece = { cycles: [c], outer: c, corner: from[cycles.first[c]! >> 1]! };
    for (let k = 0; k < piece.cycles.length; k++) {
      const cycle = piece.cycles[k]!;
      if (cycles.doubleArea[cycle]! < cycles.doubleArea[piece.outer]!) piece.outer = cycle;
      let h = cycles.first[cycle]!;
      do {
        const n = h & 1 ? to[h >> 1]! : from[h >> 1]!;
        const m = piece.corner;
        if (x[n]! < x[m]! || (x[n] === x[m] && y[n]! > y[m]!)) piece.corner = n;
        const across = cycles.cycleOf[h ^ 1]!;
        if (!seen[across]) {
          seen[across] = 1;
          piece.cycles.push(across);
        }
        h = cycles.next[h]!;
      } while (h !== cycles.first[cycle]);
    }
    pieces.push(piece);
  }
  return pieces;
}

/** For each piece the cycle of the face just left of its corner; −1 when nothing lies further left. */
function surroundingCycles(table: EdgeTable, cycles: Cycles, pieces: readonly Piece[]): number[] {
  const { x, y, from, to } = table;
  const grid = segmentGrid(table);
  return pieces.map((piece) => {
    const px = x[piece.corner]!;
    const py = y[piece.corner]!;
    const row = grid.rowOf(py);
    for (let column = grid.columnOf(px); column >= 0; column--) {
      const cell = row * grid.columns + column;
      let best = -1;
      let bestX = Number.NEGATIVE_INFINITY;
      let bestSlope = 0;
      for (let i = grid.start[cell]!; i < grid.start[cell + 1]!; i++) {
        const e = grid.items[i]!;
        const a = from[e]!;
        const b = to[e]!;
        // The ray runs a hair above py: an edge counts with its lower end, not with its upper one.
        if (!cycles.used[e] || a === piece.corner || b === piece.corner) continue;
        if (y[a]! <= py === y[b]! <= py) continue;
        const slope = (x[b]! - x[a]!) / (y[b]! - y[a]!);
        const at = x[a]! + (py - y[a]!) * slope;
        if (at >= px) continue;
        if (at > bestX || (at === bestX && slope > bestSlope)) {
          best = e;
          bestX = at;
          bestSlope = slope;
        }
      }
      // A crossing that lies in a cell further left is found again there, among its rivals.
      if (best !== -1 && grid.columnOf(bestX) >= column) {
        return cycles.cycleOf[y[from[best]!]! > y[to[best]!]! ? best * 2 : best * 2 + 1]!;
      }
    }
    return -1;
  });
}

function spread(table: EdgeTable, cycles: Cycles, outer: number, label: Coverage, coverage: Coverage[]): void {
  coverage[outer] = label;
  const queue = [outer];
  for (let k = 0; k < queue.length; k++) {
    const cycle = queue[k]!;
    let h = cycles.first[cycle]!;
    do {
      const across = cycles.cycleOf[h ^ 1]!;
      if (coverage[across] === undefined) {
        coverage[across] = crossed(coverage[cycle]!, table.uses[h >> 1]!, h & 1 ? 1 : -1);
        queue.push(across);
      }
      h = cycles.next[h]!;
    } while (h !== cycles.first[cycle]);
  }
}

function crossed(label: Coverage, uses: readonly number[], sign: number): Coverage {
  const counts = new Map<number, number>();
  for (let k = 0; k < label.length; k += 2) counts.set(label[k]!, label[k + 1]!);
  for (let k = 0; k < uses.length; k += 2) counts.set(uses[k]!, (counts.get(uses[k]!) ?? 0) + sign * uses[k + 1]!);
  return [...counts]
    .filter(([, count]) => count !== 0)
    .sort(([a], [b]) => a - b)
    .flat();
}

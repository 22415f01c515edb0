import { EdgeTable } from './edgeTable.ts';
import { OverlayTooLarge } from './overlayTooLarge.ts';
import { type SegmentGrid, segmentGrid } from './segmentGrid.ts';

const MAX_PAIRS = 200_000_000;
const MAX_CROSSINGS = 500_000;

export interface SelfCrossing {
  readonly area: number;
  readonly x: number;
  readonly y: number;
}

/**
 * Splits edges where they cross and where they run through a node (snap rounding on the integer grid), so that in the
 * result two edges meet at nodes only. Also says where an area's border crosses itself.
 */
export function nodeEdges(table: EdgeTable): { table: EdgeTable; selfCrossings: SelfCrossing[] } {
  const grid = segmentGrid(table);
  const selfCrossings = addCrossings(table, grid);
  return { table: splitAtNodes(table, grid), selfCrossings };
}

function addCrossings(table: EdgeTable, grid: SegmentGrid): SelfCrossing[] {
  const { x, y, from, to } = table;
  const selfCrossings: SelfCrossing[] = [];
  const seen = new Set<string>();
  let pairs = 0;
  let crossings = 0;
  for (let cell = 0; cell + 1 < grid.start.length; cell++) {
    const end = grid.start[cell + 1]!;
    const size = end - grid.start[cell]!;
    pairs += (size * (size - 1)) / 2;
    if (pairs > MAX_PAIRS) throw new OverlayTooLarge();
    for (let i = grid.start[cell]!; i < end; i++) {
      const e = grid.items[i]!;
      const a = from[e]!;
      const b = to[e]!;
      const ax = x[a]!;
      const ay = y[a]!;
      const dx = x[b]! - ax;
      const dy = y[b]! - ay;
      for (let j = i + 1; j < end; j++) {
        const f = grid.items[j]!;
        const c = from[f]!;
        const d = to[f]!;
        if (a === c || a === d || b === c || b === d) continue;
        const sideC = dx * (y[c]! - ay) - dy * (x[c]! - ax);
        const sideD = dx * (y[d]! - ay) - dy * (x[d]! - ax);
        if (!((sideC > 0 && sideD < 0) || (sideC < 0 && sideD > 0))) continue;
        const ex = x[d]! - x[c]!;
        const ey = y[d]! - y[c]!;
        const sideA = ex * (ay - y[c]!) - ey * (ax - x[c]!);
        const sideB = ex * (y[b]! - y[c]!) - ey * (x[b]! - x[c]!);
        if (!((sideA > 0 && sideB < 0) || (sideA < 0 && sideB > 0))) continue;
        const t = sideA / (sideA - sideB);
        const px = Math.round(ax + t * dx);
        const py = Math.round(ay + t * dy);
        if (++crossings > MAX_CROSSINGS) throw new OverlayTooLarge();
        table.node(px, py);
        noteSelfCrossings(table.uses[e]!, table.uses[f]!, px, py, seen, selfCrossings);
      }
    }
  }
  return selfCrossings;
}

function noteSelfCrossings(
  uses: readonly number[],
  others: readonly number[],
  x: number,
  y: number,
  seen: Set<string>,
  found: SelfCrossing[],
): void {
  for (let k = 0; k < uses.length; k += 2) {
    if (uses[k + 1] === 0) continue;
    for (let l = 0; l < others.length; l += 2) {
      if (others[l] !== uses[k] || others[l + 1] === 0) continue;
      const id = `${uses[k]} ${x} ${y}`;
      if (!seen.has(id)) {
        seen.add(id);
        found.push({ area: uses[k]!, x, y });
      }
    }
  }
}

function splitAtNodes(table: EdgeTable, grid: SegmentGrid): EdgeTable {
  const { x, y, from, to } = table;
  const nodes = nodesByCell(table, grid);
  const touched: number[][] = Array.from({ length: from.length }, () => []);
  for (let cell = 0; cell + 1 < grid.start.length; cell++) {
    for (let i = grid.start[cell]!; i < grid.start[cell + 1]!; i++) {
      const e = grid.items[i]!;
      const a = from[e]!;
      const b = to[e]!;
      const dx = x[b]! - x[a]!;
      const dy = y[b]! - y[a]!;
      // A node's pixel reaches half a unit to every side; the line meets it when the node's cross product is this small.
      const reach = (Math.abs(dx) + Math.abs(dy)) / 2;
      for (let k = nodes.start[cell]!; k < nodes.start[cell + 1]!; k++) {
        const n = nodes.items[k]!;
        if (n === a || n === b) continue;
        const nx = x[n]! - x[a]!;
        const ny = y[n]! - y[a]!;
        if (Math.abs(dx * ny - dy * nx) > reach) continue;
        const along = nx * dx + ny * dy;
        if (along > 0 && along < dx * dx + dy * dy) touched[e]!.push(n);
      }
    }
  }
  const split = new EdgeTable();
  for (let e = 0; e < from.length; e++) {
    const a = from[e]!;
    const dx = x[to[e]!]! - x[a]!;
    const dy = y[to[e]!]! - y[a]!;
    const along = (n: number) => (x[n]! - x[a]!) * dx + (y[n]! - y[a]!) * dy;
    const path = [a, ...touched[e]!.sort((m, n) => along(m) - along(n)), to[e]!];
    for (let p = 0; p + 1 < path.length; p++) {
      const u = split.node(x[path[p]!]!, y[path[p]!]!);
      const v = split.node(x[path[p + 1]!]!, y[path[p + 1]!]!);
      const uses = table.uses[e]!;
      for (let k = 0; k < uses.length; k += 2) split.add(u, v, uses[k]!, uses[k + 1]!);
    }
  }
  return split;
}

function nodesByCell(table: EdgeTable, grid: SegmentGrid): { start: Int32Array; items: Int32Array } {
  const start = new Int32Array(grid.columns * grid.rows + 1);
  const cellOf = (n: number) => grid.rowOf(table.y[n]!) * grid.columns + grid.columnOf(table.x[n]!);
  for (let n = 0; n < table.x.length; n++) start[cellOf(n) + 1]!++;
  for (let c = 0; c + 1 < start.length; c++) start[c + 1]! += start[c]!;
  const items = new Int32Array(table.x.length);
  const next = start.slice();
  for (let n = 0; n < table.x.length; n++) items[next[cellOf(n)]!++] = n;
  return { start, items };
}

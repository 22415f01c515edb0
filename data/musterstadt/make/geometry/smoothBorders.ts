import type { HexMesh } from './hexMesh.ts';

/**
 * Moves the border vertices: the zigzag of the cells becomes a lane-like border, and the river a soft line. Each vertex is
 * moved and rounded once and for all, for every area that uses it, so nesting stays exact. Metres with one decimal.
 */
export function smoothBorders(mesh: HexMesh, region: Int32Array): { x: Float64Array; y: Float64Array } {
  const border = new Map<number, number[]>();
  const river = new Map<number, number[]>();
  for (let cell = 0; cell < mesh.cells; cell += 1) {
    if (region[cell] === -1) continue;
    for (let k = 0; k < 6; k += 1) {
      const other = mesh.neighbours[6 * cell + k]!;
      const outside = other < 0 || region[other] === -1;
      if (!outside && (region[other] === region[cell] || other < cell)) continue;
      const from = mesh.corners[6 * cell + ((k + 5) % 6)]!;
      const to = mesh.corners[6 * cell + k]!;
      link(border, from, to);
      if (!outside && mesh.north[other] !== mesh.north[cell]) link(river, from, to);
    }
  }
  const x = Float64Array.from(mesh.vertexX);
  const y = Float64Array.from(mesh.vertexY);
  for (let round = 0; round < 5; round += 1) relax(river, x, y, 0.5, border);
  for (let round = 0; round < 2; round += 1) relax(border, x, y, 0.5, border);
  for (const coordinates of [x, y]) {
    for (let i = 0; i < coordinates.length; i += 1) coordinates[i] = Math.round(coordinates[i]! * 10) / 10;
  }
  return { x, y };
}

function link(graph: Map<number, number[]>, a: number, b: number): void {
  graph.set(a, [...(graph.get(a) ?? []), b]);
  graph.set(b, [...(graph.get(b) ?? []), a]);
}

/** One round of moving every vertex between two links towards their middle; vertices where three borders meet move less. */
function relax(
  graph: Map<number, number[]>,
  x: Float64Array,
  y: Float64Array,
  pull: number,
  border: Map<number, number[]>,
): void {
  const oldX = Float64Array.from(x);
  const oldY = Float64Array.from(y);
  for (const [vertex, links] of graph) {
    if (links.length < 2) continue;
    const strength = graph !== border || links.length === 2 ? pull : pull / 2;
    const meanX = links.reduce((sum, other) => sum + oldX[other]!, 0) / links.length;
    const meanY = links.reduce((sum, other) => sum + oldY[other]!, 0) / links.length;
    x[vertex] = oldX[vertex]! * (1 - strength) + meanX * strength;
    y[vertex] = oldY[vertex]! * (1 - strength) + meanY * strength;
  }
}

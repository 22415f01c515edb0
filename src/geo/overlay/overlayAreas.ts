import type { ProjectedGeometry } from '../projectToUtm.ts';
import { EdgeTable } from './edgeTable.ts';
import { type Coverage, labelCycles } from './labelCycles.ts';
import { nodeEdges, type SelfCrossing } from './nodeEdges.ts';
import { traceCycles } from './traceCycles.ts';

/** A piece of the plane that no border crosses. */
export interface Face {
  readonly areaM2: number;
  /** Pairs (index of the area, how often it covers the face): none = gap, two or more areas = overlap. */
  readonly coverage: Coverage;
  /** A place on the face's border, in metres. */
  readonly x: number;
  readonly y: number;
  /** Areas along the border, only for faces that nothing covers. */
  readonly neighbours: readonly number[];
}

export interface Overlay {
  readonly faces: readonly Face[];
  /** Where the border of one area crosses itself, in metres. */
  readonly selfCrossings: readonly SelfCrossing[];
}

/**
 * Lays all areas over each other on a grid of one centimetre and returns the bounded faces. One pass answers overlaps,
 * gaps, self-intersections and containment; time grows with n log n of the vertices, not with pairs of areas.
 * Throws OverlayTooLarge.
 */
export function overlayAreas(areas: readonly ProjectedGeometry[]): Overlay {
  let west = Number.POSITIVE_INFINITY;
  let south = Number.POSITIVE_INFINITY;
  let extent = 0;
  const each = (visit: (x: number, y: number) => void) => {
    for (const area of areas)
      for (const polygon of area)
        for (const ring of polygon) for (let i = 0; i < ring.length; i += 2) visit(ring[i]!, ring[i + 1]!);
  };
  each((x, y) => {
    west = Math.min(west, x);
    south = Math.min(south, y);
  });
  each((x, y) => {
    extent = Math.max(extent, x - west, y - south);
  });
  const unit = Math.max(0.01, extent / (EdgeTable.SPAN / 4));
  const table = new EdgeTable();
  areas.forEach((area, index) => {
    for (const polygon of area) {
      for (const ring of polygon) {
        let previous = -1;
        for (let i = 0; i < ring.length; i += 2) {
          const node = table.node(Math.round((ring[i]! - west) / unit), Math.round((ring[i + 1]! - south) / unit));
          if (previous !== -1) table.add(previous, node, index, 1);
          previous = node;
        }
      }
    }
  });
  const noded = nodeEdges(table);
  const cycles = traceCycles(noded.table);
  const { coverage, islands } = labelCycles(noded.table, cycles);
  const { x, y, from, uses } = noded.table;
  const faces: Face[] = [];
  for (let c = 0; c < cycles.first.length; c++) {
    if (cycles.doubleArea[c]! <= 0) continue;
    const corner = from[cycles.first[c]! >> 1]!;
    const neighbours = new Set<number>();
    if (coverage[c]!.length === 0) {
      let h = cycles.first[c]!;
      do {
        const pairs = uses[h >> 1]!;
        for (let k = 0; k < pairs.length; k += 2) if (pairs[k + 1] !== 0) neighbours.add(pairs[k]!);
        h = cycles.next[h]!;
      } while (h !== cycles.first[c]);
    }
    faces.push({
      areaM2: ((cycles.doubleArea[c]! - islands[c]!) / 2) * unit * unit,
      coverage: coverage[c]!,
      x: west + x[corner]! * unit,
      y: south + y[corner]! * unit,
      neighbours: [...neighbours].sort((a, b) => a - b),
    });
  }
  const selfCrossings = noded.selfCrossings.map((crossing) => ({
    area: crossing.area,
    x: west + crossing.x * unit,
    y: south + crossing.y * unit,
  }));
  return { faces, selfCrossings };
}

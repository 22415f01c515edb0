import { random } from '../random.ts';
import type { Landscape } from './landscape.ts';

/**
 * Small six-sided cells that fill the city. Exactly three cells meet at every vertex, so areas made of whole cells share
 * their border vertices, leave no gap, and never touch themselves in a point.
 */
export interface HexMesh {
  readonly cells: number;
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly north: Uint8Array;
  /** Six neighbours a cell, counter-clockwise from the east; -1 outside the city. */
  readonly neighbours: Int32Array;
  /** Six vertices a cell, counter-clockwise; side k runs from vertex (k+5)%6 to vertex k. */
  readonly corners: Int32Array;
  readonly vertexX: Float64Array;
  readonly vertexY: Float64Array;
}

const SPACING = 112;
const REACH = 150;
const STEPS = [
  [1, 0],
  [0, 1],
  [-1, 1],
  [-1, 0],
  [0, -1],
  [1, -1],
] as const;

export function hexMesh(land: Landscape): HexMesh {
  const width = 2 * REACH + 1;
  const index = (q: number, r: number): number => (r + REACH) * width + (q + REACH);
  const stream = random('mesh');
  const px = new Float64Array(width * width);
  const py = new Float64Array(width * width);
  const cellOf = new Int32Array(width * width).fill(-1);
  const kept: [number, number][] = [];
  for (let r = -REACH; r <= REACH; r += 1) {
    for (let q = -REACH; q <= REACH; q += 1) {
      const u = SPACING * (q + r / 2 + 0.7 * (stream.uniform() - 0.5));
      const v = SPACING * (r * Math.sqrt(0.75) + 0.7 * (stream.uniform() - 0.5));
      // Finer in the centre, coarser outside: as dense as the people there.
      const stretch = 0.62 + (0.38 * Math.hypot(u, v)) / 9000;
      const x = land.centre[0] + u * stretch;
      const y = land.centre[1] + v * stretch;
      px[index(q, r)] = x;
      py[index(q, r)] = y;
    }
  }
  const outside = floodOutside(width, (cell) => land.inside(px[cell]!, py[cell]!));
  for (let r = -REACH; r <= REACH; r += 1) {
    for (let q = -REACH; q <= REACH; q += 1) {
      if (outside[index(q, r)] === 1) continue;
      cellOf[index(q, r)] = kept.length;
      kept.push([q, r]);
    }
  }
  const cells = kept.length;
  const mesh = {
    cells,
    x: new Float64Array(cells),
    y: new Float64Array(cells),
    north: new Uint8Array(cells),
    neighbours: new Int32Array(6 * cells),
    corners: new Int32Array(6 * cells),
  };
  const vertexX: number[] = [];
  const vertexY: number[] = [];
  const vertexOf = new Map<number, number>();
  const corner = (a: number, b: number, c: number): number => {
    // A vertex lies in the middle of the three cells that meet in it.
    const low = Math.min(a, b, c);
    const key = low * 2 + (a + b + c - 3 * low === 1 + width ? 0 : 1);
    let id = vertexOf.get(key);
    if (id === undefined) {
      id = vertexX.length;
      vertexOf.set(key, id);
      vertexX.push((px[a]! + px[b]! + px[c]!) / 3);
      vertexY.push((py[a]! + py[b]! + py[c]!) / 3);
    }
    return id;
  };
  kept.forEach(([q, r], cell) => {
    const own = index(q, r);
    mesh.x[cell] = px[own]!;
    mesh.y[cell] = py[own]!;
    mesh.north[cell] = land.northOfRiver(px[own]!, py[own]!) ? 1 : 0;
    const around = STEPS.map(([dq, dr]) => index(q + dq, r + dr));
    for (let k = 0; k < 6; k += 1) {
      mesh.neighbours[6 * cell + k] = cellOf[around[k]!]!;
      mesh.corners[6 * cell + k] = corner(own, around[k]!, around[(k + 1) % 6]!);
    }
  });
  return { ...mesh, vertexX: Float64Array.from(vertexX), vertexY: Float64Array.from(vertexY) };
}

/** Marks what can be reached from the rim without entering the city, so that the city has no holes. */
function floodOutside(width: number, inside: (cell: number) => boolean): Uint8Array {
  const outside = new Uint8Array(width * width);
  const open: number[] = [];
  for (let i = 0; i < width; i += 1) open.push(i, (width - 1) * width + i, i * width, i * width + width - 1);
  for (let cell = open.pop(); cell !== undefined; cell = open.pop()) {
    if (outside[cell] === 1) continue;
    outside[cell] = 1;
    const q = cell % width;
    const r = Math.floor(cell / width);
    for (const [dq, dr] of STEPS) {
      if (q + dq < 0 || q + dq >= width || r + dr < 0 || r + dr >= width) continue;
      const next = (r + dr) * width + q + dq;
      if (outside[next] === 0 && !inside(next)) open.push(next);
    }
  }
  return outside;
}

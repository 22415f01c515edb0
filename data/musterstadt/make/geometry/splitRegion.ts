import type { Random } from '../random.ts';
import { growRegions } from './growRegions.ts';
import type { HexMesh } from './hexMesh.ts';

/**
 * Splits a set of cells into parts of about equal weight: starts far from each other, then moves each start to the weighted
 * middle of what it got, several times. Gives the cells of each part.
 */
export function splitRegion(
  mesh: HexMesh,
  cells: readonly number[],
  weight: Float64Array,
  roughness: Float64Array,
  parts: number,
  stream: Random,
): number[][] {
  const member = new Uint8Array(mesh.cells);
  for (const cell of cells) member[cell] = 1;
  let seeds = spread(mesh, cells, weight, parts, stream);
  let groups: number[][] = [];
  for (let round = 0; round < 14; round += 1) {
    const starts = seeds.map((cell) => ({ cell, delay: 0 }));
    const region = growRegions(mesh, (cell) => member[cell] === 1, roughness, starts);
    groups = seeds.map(() => []);
    for (const cell of cells) groups[region[cell]!]?.push(cell);
    seeds = groups.map((group) => middle(mesh, group, weight));
  }
  return groups;
}

function spread(
  mesh: HexMesh,
  cells: readonly number[],
  weight: Float64Array,
  parts: number,
  stream: Random,
): number[] {
  const seeds: number[] = [];
  while (seeds.length < parts) {
    let best = cells[0]!;
    let bestScore = -1;
    // The best of some random candidates: far from the others, where people live.
    for (let attempt = 0; attempt < 40; attempt += 1) {
      const cell = cells[Math.floor(stream.uniform() * cells.length)]!;
      let near = 1e6;
      for (const seed of seeds) {
        near = Math.min(near, Math.hypot(mesh.x[seed]! - mesh.x[cell]!, mesh.y[seed]! - mesh.y[cell]!));
      }
      const score = near * Math.sqrt(weight[cell]!) * (0.5 + stream.uniform());
      if (score > bestScore) {
        bestScore = score;
        best = cell;
      }
    }
    seeds.push(best);
  }
  return seeds;
}

function middle(mesh: HexMesh, cells: readonly number[], weight: Float64Array): number {
  let sum = 0;
  let x = 0;
  let y = 0;
  for (const cell of cells) {
    sum += weight[cell]!;
    x += weight[cell]! * mesh.x[cell]!;
    y += weight[cell]! * mesh.y[cell]!;
  }
  let best = cells[0]!;
  let bestDistance = Number.POSITIVE_INFINITY;
  for (const cell of cells) {
    const d = Math.hypot(mesh.x[cell]! - x / sum, mesh.y[cell]! - y / sum);
    if (d < bestDistance) {
      bestDistance = d;
      best = cell;
    }
  }
  return best;
}

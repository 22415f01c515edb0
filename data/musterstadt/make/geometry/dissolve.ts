import type { HexMesh } from './hexMesh.ts';

/**
 * The outer ring of every region as vertex numbers, counter-clockwise, first = last. Throws where a region has a hole or
 * falls apart, because the city has no such area.
 */
export function dissolve(mesh: HexMesh, region: Int32Array, regions: number): number[][] {
  const next: Map<number, number>[] = Array.from({ length: regions }, () => new Map<number, number>());
  for (let cell = 0; cell < mesh.cells; cell += 1) {
    const own = region[cell]!;
    if (own === -1) continue;
    for (let k = 0; k < 6; k += 1) {
      const other = mesh.neighbours[6 * cell + k]!;
      if (other >= 0 && region[other] === own) continue;
      next[own]!.set(mesh.corners[6 * cell + ((k + 5) % 6)]!, mesh.corners[6 * cell + k]!);
    }
  }
  return next.map((sides, number) => {
    const first = Math.min(...sides.keys());
    const ring = [first];
    for (let vertex = sides.get(first)!; vertex !== first; vertex = sides.get(vertex)!) ring.push(vertex);
    if (ring.length !== sides.size) throw new Error(`Region ${number} is not one piece without holes.`);
    ring.push(first);
    return ring;
  });
}

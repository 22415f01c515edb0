import type { HexMesh } from './hexMesh.ts';

/** Where a region starts to grow; a late start keeps it small. */
export interface Start {
  readonly cell: number;
  readonly delay: number;
}

/**
 * Grows regions from their starts over the allowed cells until they meet; each cell goes to the one that arrives first,
 * so every region is connected. The river cannot be crossed. Gives the number of the region per cell, -1 where none came.
 */
export function growRegions(
  mesh: HexMesh,
  allowed: (cell: number) => boolean,
  roughness: Float64Array,
  starts: readonly Start[],
): Int32Array {
  const region = new Int32Array(mesh.cells).fill(-1);
  const cost = new Float64Array(mesh.cells).fill(Number.POSITIVE_INFINITY);
  const heap: [number, number, number][] = [];
  starts.forEach((start, number) => {
    push(heap, [start.delay, start.cell, number]);
  });
  for (let top = pop(heap); top !== undefined; top = pop(heap)) {
    const [arrival, cell, number] = top;
    if (region[cell] !== -1) continue;
    region[cell] = number;
    for (let k = 0; k < 6; k += 1) {
      const next = mesh.neighbours[6 * cell + k]!;
      if (next < 0 || region[next] !== -1 || !allowed(next) || mesh.north[next] !== mesh.north[cell]) continue;
      const length = Math.hypot(mesh.x[next]! - mesh.x[cell]!, mesh.y[next]! - mesh.y[cell]!);
      const there = arrival + (length * (roughness[cell]! + roughness[next]!)) / 2;
      if (there < cost[next]!) {
        cost[next] = there;
        push(heap, [there, next, number]);
      }
    }
  }
  return region;
}

type Entry = [number, number, number];

function push(heap: Entry[], entry: Entry): void {
  let i = heap.length;
  heap.push(entry);
  while (i > 0) {
    const up = (i - 1) >> 1;
    if (heap[up]![0] <= entry[0]) break;
    heap[i] = heap[up]!;
    i = up;
  }
  heap[i] = entry;
}

function pop(heap: Entry[]): Entry | undefined {
  const top = heap[0];
  const last = heap.pop();
  if (top === undefined || last === undefined || heap.length === 0) return top;
  let i = 0;
  for (;;) {
    let child = 2 * i + 1;
    if (child >= heap.length) break;
    if (child + 1 < heap.length && heap[child + 1]![0] < heap[child]![0]) child += 1;
    if (heap[child]![0] >= last[0]) break;
    heap[i] = heap[child]!;
    i = child;
  }
  heap[i] = last;
  return top;
}

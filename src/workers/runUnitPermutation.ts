import type { PermutationCounts } from '../core/spatial/permutationCounts.ts';
import { allParts } from './allParts.ts';
import type { UnitPermutation } from './unitPermutationTask.ts';
import type { WorkerPool } from './workerPool.ts';

export interface UnitPermutationOptions {
  readonly seed: string;
  readonly permutations: number;
  readonly signal?: AbortSignal | undefined;
  /** Told how many units are done. */
  readonly onProgress?: ((done: number) => void) | undefined;
}

/** Parts for every thread: small enough for progress and even load. */
const PARTS_PER_THREAD = 4;

/** A conditional permutation on all threads of a pool: the same counts as in one run, whatever their number. */
export async function runUnitPermutation(
  pool: WorkerPool,
  permutation: UnitPermutation,
  { seed, permutations, signal, onProgress }: UnitPermutationOptions,
): Promise<PermutationCounts> {
  const units = permutation.values.length;
  const size = Math.max(1, Math.ceil(units / (pool.threads * PARTS_PER_THREAD)));
  const atLeast = new Int32Array(units);
  const atMost = new Int32Array(units);
  let done = 0;
  const parts: Promise<void>[] = [];
  for (let from = 0; from < units; from += size) {
    const to = Math.min(units, from + size);
    const range = { seed, permutations, from, to };
    parts.push(
      pool.run('unitPermutation', [permutation, range], { signal }).then((part) => {
        atLeast.set(part.atLeast, from);
        atMost.set(part.atMost, from);
        done += to - from;
        onProgress?.(done);
      }),
    );
  }
  await allParts(parts);
  return { permutations, atLeast, atMost };
}

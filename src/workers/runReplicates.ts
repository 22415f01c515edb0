import { joinReplicates } from '../core/segregation/inference/joinReplicates.ts';
import type { Replicates } from '../core/segregation/inference/replicates.ts';
import { allParts } from './allParts.ts';
import type { globalPermutationTask } from './globalPermutationTask.ts';
import type { Resampling } from './replicateTask.ts';
import type { WorkerPool } from './workerPool.ts';

export interface ReplicateOptions {
  readonly seed: string;
  readonly replications: number;
  readonly signal?: AbortSignal | undefined;
  /** Told how many replications are done. */
  readonly onProgress?: ((done: number) => void) | undefined;
}

/** Parts for every thread: small enough for progress and even load, large enough that sending the table pays. */
const PARTS_PER_THREAD = 4;

/** A resampling, or a permutation of global indices, on all threads of a pool: the same replicates as in one run, whatever the number of threads. */
export async function runReplicates(
  pool: WorkerPool,
  work: Resampling | Parameters<typeof globalPermutationTask>[0],
  { seed, replications, signal, onProgress }: ReplicateOptions,
): Promise<Replicates> {
  const size = Math.max(1, Math.ceil(replications / (pool.threads * PARTS_PER_THREAD)));
  let done = 0;
  const parts: Promise<Replicates>[] = [];
  for (let from = 0; from < replications; from += size) {
    const to = Math.min(replications, from + size);
    const range = { seed, from, to };
    const part =
      'statistic' in work
        ? pool.run('replicates', [work, range], { signal })
        : pool.run('globalPermutation', [work, range], { signal });
    parts.push(
      part.then((replicates) => {
        done += to - from;
        onProgress?.(done);
        return replicates;
      }),
    );
  }
  return joinReplicates(await allParts(parts));
}

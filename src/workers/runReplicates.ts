import { joinReplicates } from '../core/segregation/inference/joinReplicates.ts';
import type { Replicates } from '../core/segregation/inference/replicates.ts';
import { allParts } from './allParts.ts';
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

/** A resampling on all threads of a pool: the same replicates as in one run, whatever the number of threads. */
export async function runReplicates(
  pool: WorkerPool,
  resampling: Resampling,
  { seed, replications, signal, onProgress }: ReplicateOptions,
): Promise<Replicates> {
  const size = Math.max(1, Math.ceil(replications / (pool.threads * PARTS_PER_THREAD)));
  let done = 0;
  const parts: Promise<Replicates>[] = [];
  for (let from = 0; from < replications; from += size) {
    const to = Math.min(replications, from + size);
    parts.push(
      pool.run('replicates', [resampling, { seed, from, to }], { signal }).then((part) => {
        done += to - from;
        onProgress?.(done);
        return part;
      }),
    );
  }
  return joinReplicates(await allParts(parts));
}

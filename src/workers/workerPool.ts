import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { Piscina } from 'piscina';
import type { TASKS, TaskName } from './tasks.ts';
import type { WorkOrder } from './worker.ts';

/** How long threads wait for more work before they end, in milliseconds. */
const IDLE = 10_000;

export interface RunOptions {
  /** Stops the work; the threads that are at it are ended. */
  readonly signal?: AbortSignal | undefined;
}

/**
 * Threads for long computations, so that the server goes on answering. They start when they are first needed and end
 * when there is nothing to do. Results never depend on their number: a task is given wholly by its arguments.
 */
export interface WorkerPool {
  readonly threads: number;
  run<N extends TaskName>(
    task: N,
    args: Parameters<(typeof TASKS)[N]>,
    options?: RunOptions,
  ): Promise<ReturnType<(typeof TASKS)[N]>>;
  /** Ends the threads when their work is done. */
  close(): Promise<void>;
}

/** Opens a pool of as many threads as the machine has processors, or as are asked for. */
export function openWorkerPool(threads: number = availableParallelism()): WorkerPool {
  let pool: Piscina | null = null;
  // Threads cannot load TypeScript: from a source file, its compiled twin is taken.
  const file = fileURLToPath(new URL('./worker.js', import.meta.url.replace('/src/', '/dist/')));
  return {
    threads,
    run: async (task, args, { signal } = {}) => {
      pool ??= new Piscina({ filename: file, minThreads: 0, maxThreads: threads, idleTimeout: IDLE, name: 'work' });
      const order: WorkOrder = { task, args };
      return (await pool.run(order, signal === undefined ? {} : { signal })) as never;
    },
    close: async () => {
      await pool?.close();
      pool = null;
    },
  };
}

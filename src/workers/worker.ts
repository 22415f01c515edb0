import { TASKS, type TaskName } from './tasks.ts';

/** What a thread is handed: the name of a task and its arguments. */
export interface WorkOrder {
  readonly task: TaskName;
  readonly args: readonly unknown[];
}

/** What comes back. A fault is a value: a thread that throws several times in a row makes Piscina end the process. */
export type WorkResult = { readonly value: unknown } | { readonly fault: Error };

/** Entry of the threads. */
export function work({ task, args }: WorkOrder): WorkResult {
  try {
    return { value: (TASKS[task] as (...args: readonly unknown[]) => unknown)(...args) };
  } catch (error) {
    return { fault: error instanceof Error ? error : new Error(String(error)) };
  }
}

import { TASKS, type TaskName } from './tasks.ts';

/** What a thread is handed: the name of a task and its arguments. */
export interface WorkOrder {
  readonly task: TaskName;
  readonly args: readonly unknown[];
}

/** Entry of the threads. */
export function work({ task, args }: WorkOrder): unknown {
  return (TASKS[task] as (...args: readonly unknown[]) => unknown)(...args);
}

import { globalPermutationTask } from './globalPermutationTask.ts';
import { replicateTask } from './replicateTask.ts';
import { trendReportTask } from './trendReportTask.ts';
import { unitPermutationTask } from './unitPermutationTask.ts';

/** What threads can do: pure functions of core under the names by which they are asked for. */
export const TASKS = {
  globalPermutation: globalPermutationTask,
  replicates: replicateTask,
  trendReport: trendReportTask,
  unitPermutation: unitPermutationTask,
} as const;

export type TaskName = keyof typeof TASKS;

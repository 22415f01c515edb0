import { answeredFormat } from './answeredFormat.ts';
import type { Job } from './job.ts';
import type { Json } from './json.ts';

/**
 * What is sent as delivery format: nothing or a saved one's id as long as nothing was decided here, then the format
 * itself with all answers. Without answers the base is sent only if it was written by hand (`own`).
 */
export function formatToSend(job: Pick<Job, 'base' | 'answers' | 'own'>, chosen: string): Json {
  if (job.base === null || (job.answers.size === 0 && !job.own)) return chosen;
  return answeredFormat(job.base, job.answers.values());
}

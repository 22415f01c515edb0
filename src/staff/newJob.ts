import type { Job } from './job.ts';

let last = 0;

/** A file that waits to be read. */
export function newJob(file: File): Job {
  last += 1;
  return {
    id: last,
    file,
    state: 'waiting',
    base: null,
    own: false,
    answers: new Map(),
    replaces: '',
    confirmed: false,
    outcome: null,
    readKey: '',
  };
}

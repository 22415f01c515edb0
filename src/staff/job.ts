import type { Answer } from './answer.ts';
import type { Outcome } from './apiTypes.ts';
import type { Json } from './json.ts';

/** One file in the list, with everything that was decided about it. It outlives every error. */
export interface Job {
  readonly id: number;
  readonly file: File;
  state: 'waiting' | 'reading' | 'read' | 'failed' | 'stored';
  /** The format that the answers are written into: of the first reading, a saved one or one written by hand. */
  base: Json | null;
  /** Whether the base was written or saved here, and is to be sent even without answers. */
  own: boolean;
  /** By place, in the order in which they were given. */
  readonly answers: Map<string, Answer>;
  /** Number of the delivery that this file corrects; '' = none. */
  replaces: string;
  confirmed: boolean;
  outcome: Outcome | null;
  /** What the outcome was read from; another key now means that something was changed since. */
  readKey: string;
}

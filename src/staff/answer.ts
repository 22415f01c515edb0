import type { Json } from './json.ts';

/** What the statistician has decided, and where it is kept in the delivery format. */
export interface Answer {
  readonly into: string;
  readonly value: Json;
  /** What was asked. */
  readonly asked: string;
  /** What was answered, in words. */
  readonly words: string;
}

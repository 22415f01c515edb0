import type { Answer } from './answer.ts';
import type { Json } from './json.ts';
import { setPointer } from './setPointer.ts';

/** A delivery format with all answers in it. */
export function answeredFormat(base: Json, answers: Iterable<Answer>): Json {
  let format = base;
  for (const { into, value } of answers) format = setPointer(format, into, value);
  return format;
}

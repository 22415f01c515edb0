import type { Json } from './json.ts';
import { pointerParts } from './pointerParts.ts';

/** What stands at the place of a JSON pointer; undefined = nothing does. */
export function readPointer(document: Json, pointer: string): Json | undefined {
  let here: Json | undefined = document;
  for (const name of pointerParts(pointer)) {
    if (typeof here !== 'object' || here === null || !Object.hasOwn(here, name)) return undefined;
    here = (here as Readonly<Record<string, Json>>)[name];
  }
  return here;
}

import type { Json } from './json.ts';
import { setPointer } from './setPointer.ts';

/** Everything that a reading depends on, as one text: two readings with the same key say the same. */
export function readKey(request: {
  readonly ags: string;
  readonly boundary: string;
  /** Id of a saved format, or a format itself; its name and version do not change what is read. */
  readonly format: Json;
  readonly replaces: string;
  readonly confirmed: boolean;
}): string {
  const { ags, boundary, format, replaces, confirmed } = request;
  let read = format;
  if (typeof format === 'object' && format !== null) {
    for (const name of ['id', 'version', 'title', 'description']) read = setPointer(read, `/${name}`, undefined);
  }
  return JSON.stringify([ags, boundary, read, replaces, replaces !== '' && confirmed]);
}

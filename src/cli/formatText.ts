import { readInputFile } from './readInputFile.ts';

const MOST_BYTES = 10_000_000;

/** A delivery format is named by its id or by a JSON file, whose text is then meant. No id has a dot in it. */
export function formatText(value: string): string {
  return value.endsWith('.json') ? new TextDecoder().decode(readInputFile(value, MOST_BYTES)) : value;
}

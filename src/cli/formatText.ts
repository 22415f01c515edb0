import { existsSync, readFileSync } from 'node:fs';

/** A delivery format is named by its id or by a JSON file, whose text is then meant. */
export function formatText(value: string): string {
  return value.endsWith('.json') && existsSync(value) ? readFileSync(value, 'utf8') : value;
}

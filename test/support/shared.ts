import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root =
  process.env.SOZIALRAUM_SHARED ?? resolve(dirname(fileURLToPath(import.meta.url)), '..', '..', '..', 'shared');

/**
 * Path of a file of the shared real data, or null where the folder is absent: the test then skips with a word.
 * In CI nothing may skip for that reason, so there the absence is an error.
 */
export function sharedPath(...parts: string[]): string | null {
  const path = join(root, ...parts);
  if (existsSync(path)) return path;
  if (process.env.CI === 'true')
    throw new Error(`CI needs the shared data, but ${path} is missing (set SOZIALRAUM_SHARED).`);
  return null;
}

import { writeFileSync } from 'node:fs';
import { UsageError } from './command.ts';

/** Writes a file that was asked for by name; a UsageError where that cannot be done. */
export function writeOutput(path: string, text: string | Uint8Array): void {
  try {
    writeFileSync(path, text);
  } catch (error) {
    throw new UsageError(`${path} ist nicht schreibbar (${(error as NodeJS.ErrnoException).code ?? 'Fehler'}).`);
  }
}

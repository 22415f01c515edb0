import { readFileSync, statSync } from 'node:fs';
import { UsageError } from './command.ts';

/** The bytes of a file named on the command line; a UsageError where it cannot be read or is larger than allowed. */
export function readInputFile(path: string, mostBytes: number): Uint8Array {
  try {
    const { size } = statSync(path);
    if (size > mostBytes) {
      throw new UsageError(
        `${path} hat ${Math.ceil(size / 1048576)} MB; erlaubt sind ${Math.round(mostBytes / 1048576)} MB.`,
      );
    }
    return readFileSync(path);
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(`${path} ist nicht lesbar (${(error as NodeJS.ErrnoException).code ?? 'Fehler'}).`);
  }
}

import { closeSync, fsyncSync, openSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { syncFolder } from './syncFolder.ts';

function syncPath(path: string): void {
  const handle = openSync(path, 'r+');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/**
 * Brings files written since a moment (milliseconds) to the disk, with the folders that name them; returns how many.
 * The log of the database goes first: once it is on the disk, a commit is safe.
 */
export function syncFiles(root: string, since: number): number {
  let files = 0;
  const visit = (folder: string): void => {
    const entries = readdirSync(folder, { withFileTypes: true }).sort(
      (a, b) => Number(b.name === 'pg_wal') - Number(a.name === 'pg_wal'),
    );
    for (const entry of entries) {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) visit(path);
      else if (entry.isFile() && statSync(path).mtimeMs >= since) {
        syncPath(path);
        files++;
      }
    }
    if (statSync(folder).mtimeMs >= since) syncFolder(folder);
  };
  visit(root);
  return files;
}

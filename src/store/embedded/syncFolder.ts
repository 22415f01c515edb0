import { closeSync, fsyncSync, openSync } from 'node:fs';

/** Brings the names in a folder to the disk: without it, a rename may be undone by a power cut. */
export function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

import { cpSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { lockFolder } from './folderLock.ts';
import { DATABASE_FOLDER } from './openEmbedded.ts';
import { syncFiles } from './syncFiles.ts';
import { syncFolder } from './syncFolder.ts';

/** The copy cannot be made as asked: something is missing, or in the way. */
export class CopyError extends Error {
  override readonly name = 'CopyError';
}

/**
 * Copies an embedded database from one data folder to another, while no process has the source open. The target must
 * not have a database yet; it appears only when the copy is whole.
 */
export async function copyDatabase(from: string, to: string): Promise<void> {
  const source = join(from, DATABASE_FOLDER);
  const target = join(to, DATABASE_FOLDER);
  if (!existsSync(join(source, 'PG_VERSION'))) throw new CopyError(`In ${from} liegt keine Datenbank.`);
  if (existsSync(target)) throw new CopyError(`In ${to} liegt schon eine Datenbank.`);
  mkdirSync(to, { recursive: true, mode: 0o700 });
  const locks = [await lockFolder(from)];
  try {
    locks.push(await lockFolder(to));
    const half = join(dirname(target), `${DATABASE_FOLDER}.new`);
    rmSync(half, { recursive: true, force: true });
    cpSync(source, half, { recursive: true });
    syncFiles(half, 0);
    renameSync(half, target);
    syncFolder(to);
  } finally {
    for (const lock of locks) await lock.release();
  }
}

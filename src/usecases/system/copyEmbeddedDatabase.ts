import { RequestProblem } from '../../domain/requestProblem.ts';
import { CopyError, copyDatabase } from '../../store/embedded/copyDatabase.ts';
import type { Settings } from './readSettings.ts';

/** Backs the embedded database up into a folder, or brings such a folder back; with a server that is pg_dump's work. */
export async function copyEmbeddedDatabase(
  settings: Settings,
  direction: 'backup' | 'restore',
  folder: string,
): Promise<void> {
  if (settings.databaseUrl !== undefined) {
    throw new RequestProblem(
      'invalid-request',
      'Mit einem PostgreSQL-Server (DATABASE_URL) sichern Sie die Datenbank mit pg_dump und pg_restore.',
    );
  }
  try {
    await (direction === 'backup'
      ? copyDatabase(settings.dataFolder, folder)
      : copyDatabase(folder, settings.dataFolder));
  } catch (error) {
    if (error instanceof CopyError) throw new RequestProblem('conflict', error.message);
    throw error;
  }
}

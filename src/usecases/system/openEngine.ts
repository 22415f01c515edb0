import type { Database } from '../../store/database.ts';
import { openDatabase } from '../../store/openDatabase.ts';
import { openWorkerPool } from '../../workers/workerPool.ts';
import { DatasetCache } from '../dataset/datasetCache.ts';
import type { EngineContext } from './engineContext.ts';
import { openCatalogue } from './openCatalogue.ts';
import type { Settings } from './readSettings.ts';

/** Opens catalogue and database. The caller closes the database. */
export async function openEngine(
  settings: Pick<Settings, 'databaseUrl' | 'limits'> & { readonly dataFolder: string | null },
): Promise<EngineContext> {
  const catalogue = openCatalogue();
  const opened = await openDatabase(settings);
  const workers = openWorkerPool();
  const close = async (): Promise<void> => {
    await workers.close();
    await opened.close();
  };
  const database: Database = { ...opened, close };
  const cache = new DatasetCache();
  if (database.kind === 'server') return { catalogue, database, cache, limits: settings.limits, workers };
  // Only this process writes to an embedded database: what it reads at every request is kept until it writes.
  cache.keepHeads();
  const transaction: Database['transaction'] = async (work) => {
    try {
      return await database.transaction(work);
    } finally {
      cache.forgetHeads();
    }
  };
  return { catalogue, database: { ...database, transaction }, cache, limits: settings.limits, workers };
}

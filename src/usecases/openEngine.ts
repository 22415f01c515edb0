import { openDatabase } from '../store/openDatabase.ts';
import { DatasetCache } from './datasetCache.ts';
import type { EngineContext } from './engineContext.ts';
import { openCatalogue } from './openCatalogue.ts';
import type { Settings } from './readSettings.ts';

/** Opens catalogue and database. The caller closes the database. */
export async function openEngine(
  settings: Pick<Settings, 'databaseUrl' | 'limits'> & { readonly dataFolder: string | null },
): Promise<EngineContext> {
  const catalogue = openCatalogue();
  const database = await openDatabase(settings);
  return { catalogue, database, cache: new DatasetCache(), limits: settings.limits };
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { loadCatalogue } from '../catalogue/loadCatalogue.ts';
import { openDatabase } from '../store/openDatabase.ts';
import { packageRoot } from '../store/packageRoot.ts';
import { DatasetCache } from './datasetCache.ts';
import type { EngineContext } from './engineContext.ts';
import type { Settings } from './readSettings.ts';

/** Folder of the installed package, with indicators/, data/ and the pages. */
export { packageRoot };

/** Version of the engine, as in package.json. */
export const engineVersion: string = (
  JSON.parse(readFileSync(join(packageRoot, 'package.json'), 'utf8')) as { version: string }
).version;

/** The catalogue that comes with the engine. */
export function openCatalogue(): Catalogue {
  return loadCatalogue(join(packageRoot, 'indicators'));
}

/** Opens catalogue and database. The caller closes the database. */
export async function openEngine(
  settings: Pick<Settings, 'databaseUrl' | 'limits'> & { readonly dataFolder: string | null },
): Promise<EngineContext> {
  const catalogue = openCatalogue();
  const database = await openDatabase(settings);
  return { catalogue, database, cache: new DatasetCache(), limits: settings.limits };
}

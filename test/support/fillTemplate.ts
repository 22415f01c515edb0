import { join } from 'node:path';
import { loadExampleCity } from '../../src/usecases/cities/loadExampleCity.ts';
import { packageRoot } from '../../src/usecases/system/installation.ts';
import { DEFAULT_LIMITS } from '../../src/usecases/system/limits.ts';
import { openEngine } from '../../src/usecases/system/openEngine.ts';

/** Makes one of the run's template databases: `fillTemplate.ts empty|musterstadt TARGET SERVER`. */
const [, , name, target, server] = process.argv as [string, string, string, string, string];
const engine = await openEngine({
  limits: DEFAULT_LIMITS,
  dataFolder: server === '' ? target : null,
  ...(server === '' ? {} : { databaseUrl: new URL(target, `${server.replace(/\/[^/]*$/, '')}/`).href }),
});
if (name === 'musterstadt') await loadExampleCity(engine, join(packageRoot, 'data', 'musterstadt'), () => undefined);
await engine.database.close();

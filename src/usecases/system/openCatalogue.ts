import { join } from 'node:path';
import type { Catalogue } from '../../catalogue/catalogue.ts';
import { loadCatalogue } from '../../catalogue/loadCatalogue.ts';
import { packageRoot } from '../../store/packageRoot.ts';

/** The catalogue that comes with the engine. */
export function openCatalogue(): Catalogue {
  return loadCatalogue(join(packageRoot, 'indicators'));
}

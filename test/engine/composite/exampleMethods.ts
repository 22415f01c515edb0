import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadCatalogue } from '../../../src/catalogue/loadCatalogue.ts';
import type { Method, StandardisedMethod } from '../../../src/catalogue/method.ts';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..', '..', '..');

/** The methods of indicators/, as the engine gets them. */
export const METHODS: ReadonlyMap<string, Method> = loadCatalogue(resolve(root, 'indicators')).methods;

export function standardisedMethod(id: string): StandardisedMethod {
  const method = METHODS.get(id);
  if (!method || !('standardise' in method)) throw new Error(`No standardised method ${id}.`);
  return method;
}

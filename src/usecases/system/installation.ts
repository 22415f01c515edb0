import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../../store/packageRoot.ts';

/** Folder of the installed package, with indicators/, data/ and the pages. */
export { packageRoot };

/** Version of the engine, as in package.json. */
export const engineVersion: string = (
  JSON.parse(readFileSync(join(packageRoot, 'package.json'), 'utf8')) as { version: string }
).version;

import { fileURLToPath } from 'node:url';

/** Folder of the package: two levels above this file, in src/ as in dist/. */
export const packageRoot: string = fileURLToPath(new URL('../../', import.meta.url));

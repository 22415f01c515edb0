import { fileURLToPath } from 'node:url';

/** The catalogue that the project ships. */
export const catalogueDirectory = fileURLToPath(new URL('../../indicators', import.meta.url));

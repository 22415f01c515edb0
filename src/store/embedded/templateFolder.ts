import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../packageRoot.ts';

/** Where the template for the present migrations lies; the name carries their hash, so an old one is never taken. */
export function templatePath(): string {
  const folder = join(packageRoot, 'migrations');
  const hash = createHash('sha256');
  for (const name of readdirSync(folder)
    .filter((entry) => entry.endsWith('.sql'))
    .sort()) {
    hash.update(name).update(readFileSync(join(folder, name)));
  }
  return join(packageRoot, 'dist', 'template', hash.digest('hex').slice(0, 16));
}

/** The migrated, empty database made at build time, or null (the first start then runs initdb and every migration). */
export function templateFolder(): string | null {
  const path = templatePath();
  return existsSync(join(path, 'PG_VERSION')) ? path : null;
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { App } from '../route.ts';

const FILES: readonly { readonly path: string; readonly file: string; readonly type: string }[] = [
  { path: '/', file: 'src/atlas/index.html', type: 'text/html; charset=utf-8' },
  { path: '/atlas/style.css', file: 'src/atlas/style.css', type: 'text/css; charset=utf-8' },
  { path: '/atlas/start.js', file: 'dist/atlas/start.js', type: 'text/javascript; charset=utf-8' },
  { path: '/atlas/germanNumber.js', file: 'dist/atlas/germanNumber.js', type: 'text/javascript; charset=utf-8' },
];

/** The pages for readers. They are read once and talk to nothing but the public API. */
export function pageRoutes(app: App, packageRoot: string): void {
  for (const { path, file, type } of FILES) {
    const body = readFileSync(join(packageRoot, file));
    app.get(path, { schema: { hide: true } }, async (_request, reply) =>
      reply.header('cache-control', 'no-cache').type(type).send(body),
    );
  }
}

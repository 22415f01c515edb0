import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { App } from '../route.ts';

/** A page of the engine: a folder of browser code in src, and the address it is shown at. */
const PAGES = [
  { folder: 'atlas', address: '/', assets: '/atlas' },
  { folder: 'staff', address: '/lieferung', assets: '/lieferung' },
] as const;

interface PageFile {
  readonly path: string;
  readonly file: string;
  readonly type: string;
}

/** The pages: the atlas for readers, and the delivery page for statisticians. They are read once. */
export function pageRoutes(app: App, packageRoot: string): void {
  for (const { path, file, type } of PAGES.flatMap((page) => filesOf(page, packageRoot))) {
    const body = readFileSync(join(packageRoot, file));
    app.get(path, { schema: { hide: true } }, async (_request, reply) =>
      reply.header('cache-control', 'no-cache').type(type).send(body),
    );
  }
}

/** Each module has its compiled file; what lies in dist without a source is a leftover and stays unserved. */
function filesOf({ folder, address, assets }: (typeof PAGES)[number], packageRoot: string): readonly PageFile[] {
  const modules = readdirSync(join(packageRoot, 'src', folder))
    .filter((name) => name.endsWith('.ts'))
    .map((name) => name.slice(0, -'.ts'.length))
    .sort();
  return [
    { path: address, file: `src/${folder}/index.html`, type: 'text/html; charset=utf-8' },
    { path: `${assets}/style.css`, file: `src/${folder}/style.css`, type: 'text/css; charset=utf-8' },
    ...modules.map((name) => ({
      path: `${assets}/${name}.js`,
      file: `dist/${folder}/${name}.js`,
      type: 'text/javascript; charset=utf-8',
    })),
  ];
}

import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pageFile } from '../pageFile.ts';
import type { App } from '../route.ts';

interface PageFile {
  readonly path: string;
  readonly file: string;
  readonly type: string;
  /** Its name changes with its content. */
  readonly unchanging: boolean;
}

const HTML = 'text/html; charset=utf-8';
const CSS = 'text/css; charset=utf-8';
const SCRIPT = 'text/javascript; charset=utf-8';

/** The pages: the atlas for readers with its accessibility statement, and the delivery page for statisticians. */
export function pageRoutes(app: App, packageRoot: string): void {
  for (const { path, file, type, unchanging } of [...atlasFiles(packageRoot), ...staffFiles(packageRoot)]) {
    const send = pageFile(join(packageRoot, file), type, unchanging);
    app.get(path, { schema: { hide: true } }, async (request, reply) => send(request, reply));
  }
}

/** The atlas comes bundled: a start file, chunks with their hash in the name, the worker of the map library. */
function atlasFiles(packageRoot: string): readonly PageFile[] {
  const folder = join(packageRoot, 'dist', 'atlas');
  const scripts = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.js')) : [];
  return [
    { path: '/', file: 'src/atlas/index.html', type: HTML, unchanging: false },
    { path: '/barrierefreiheit', file: 'src/atlas/barrierefreiheit.html', type: HTML, unchanging: false },
    { path: '/atlas/style.css', file: 'src/atlas/style.css', type: CSS, unchanging: false },
    ...scripts.sort().map((name) => ({
      path: `/atlas/${name}`,
      file: `dist/atlas/${name}`,
      type: SCRIPT,
      unchanging: /-[0-9A-Z]{8}\.js$/.test(name),
    })),
  ];
}

/** Each module has its compiled file; what lies in dist without a source is a leftover and stays unserved. */
function staffFiles(packageRoot: string): readonly PageFile[] {
  const modules = readdirSync(join(packageRoot, 'src', 'staff'))
    .filter((name) => name.endsWith('.ts'))
    .map((name) => name.slice(0, -'.ts'.length))
    .sort();
  return [
    { path: '/lieferung', file: 'src/staff/index.html', type: HTML, unchanging: false },
    { path: '/lieferung/style.css', file: 'src/staff/style.css', type: CSS, unchanging: false },
    ...modules.map((name) => ({
      path: `/lieferung/${name}.js`,
      file: `dist/staff/${name}.js`,
      type: SCRIPT,
      unchanging: false,
    })),
  ];
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { App } from '../route.ts';

/** The modules of the atlas, as the browser asks for them; those that only hold types leave nothing to load. */
const MODULES = [
  'apiError',
  'areaMap',
  'areaTable',
  'byId',
  'controls',
  'describeArea',
  'drawOutline',
  'element',
  'fillLesehilfe',
  'fillSelect',
  'gapUnit',
  'germanNumber',
  'germanPeriod',
  'indicatorFacts',
  'levelPlural',
  'loadView',
  'mapLegend',
  'notices',
  'provenanceFacts',
  'quantileClasses',
  'readApi',
  'reasonText',
  'shadeAreas',
  'showView',
  'start',
  'svgElement',
  'valueText',
  'wishAddress',
] as const;

const FILES: readonly { readonly path: string; readonly file: string; readonly type: string }[] = [
  { path: '/', file: 'src/atlas/index.html', type: 'text/html; charset=utf-8' },
  { path: '/atlas/style.css', file: 'src/atlas/style.css', type: 'text/css; charset=utf-8' },
  ...MODULES.map((name) => ({
    path: `/atlas/${name}.js`,
    file: `dist/atlas/${name}.js`,
    type: 'text/javascript; charset=utf-8',
  })),
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

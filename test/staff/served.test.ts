import { fileURLToPath } from 'node:url';
import Fastify from 'fastify';
import { expect, test } from 'vitest';
import type { App } from '../../src/api/route.ts';
import { pageRoutes } from '../../src/api/routes/pageRoutes.ts';

const app = Fastify();
pageRoutes(app as unknown as App, fileURLToPath(new URL('../../', import.meta.url)));

test.each([
  ['/lieferung', '/lieferung/start.js', 40],
  // The atlas is bundled: its start file, and the chunk with the map library.
  ['/', '/atlas/start.js', 1],
] as const)('%s comes with its style and every module that it loads', async (address, start, least) => {
  const page = await app.inject(address);
  expect(page.headers['content-type']).toBe('text/html; charset=utf-8');
  expect(page.body).toContain(`src="${start}"`);
  const style = /href="([^"]+\.css)"/.exec(page.body)![1]!;
  expect((await app.inject(style)).headers['content-type']).toBe('text/css; charset=utf-8');
  const wanted = [start as string];
  for (const path of wanted) {
    const module = await app.inject(path);
    expect([path, module.statusCode, module.headers['content-type']]).toEqual([
      path,
      200,
      'text/javascript; charset=utf-8',
    ]);
    for (const [, name] of module.body.matchAll(/(?:from|import\()\s*['"]\.(\/[^'"]+)['"]/g)) {
      const next = path.slice(0, path.lastIndexOf('/')) + name;
      if (!wanted.includes(next)) wanted.push(next);
    }
  }
  expect(wanted.length).toBeGreaterThan(least);
});

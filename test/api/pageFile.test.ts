import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import Fastify from 'fastify';
import { expect, test } from 'vitest';
import type { App } from '../../src/api/route.ts';
import { pageRoutes } from '../../src/api/routes/pageRoutes.ts';
import { packageRoot } from '../../src/usecases/system/installation.ts';

const app = Fastify();
pageRoutes(app as unknown as App, packageRoot);
const get = (url: string, headers: Record<string, string> = {}) => app.inject({ url, headers });

test.each(['/', '/barrierefreiheit', '/atlas/style.css', '/atlas/start.js', '/lieferung/style.css'])(
  '%s comes compressed, named by its content, and as 304 when it is known',
  async (url) => {
    const plain = await get(url);
    expect(plain.headers['content-encoding']).toBeUndefined();
    const brotli = await get(url, { 'accept-encoding': 'gzip, br' });
    expect(brotli.headers['content-encoding']).toBe('br');
    expect(brotliDecompressSync(brotli.rawPayload).equals(plain.rawPayload)).toBe(true);
    const gzip = await get(url, { 'accept-encoding': 'gzip, br;q=0' });
    expect(gzip.headers['content-encoding']).toBe('gzip');
    expect(gunzipSync(gzip.rawPayload).equals(plain.rawPayload)).toBe(true);
    const tags = [plain, brotli, gzip].map((one) => one.headers.etag as string);
    expect(new Set(tags).size).toBe(3);
    for (const one of [plain, brotli, gzip]) {
      expect(one.headers).toMatchObject({ 'cache-control': 'no-cache', vary: 'accept-encoding' });
    }
    const known = await get(url, { 'accept-encoding': 'gzip, br', 'if-none-match': `"other", W/${tags[1]}` });
    expect([known.statusCode, known.body]).toEqual([304, '']);
    expect((await get(url, { 'if-none-match': '"other"' })).statusCode).toBe(200);
  },
);

test('a chunk with its hash in the name may be kept; the first load stays below 1 MB', async () => {
  const start = await get('/atlas/start.js');
  const [chunk] = /glMap-[0-9A-Z]{8}\.js/.exec(start.body)!;
  const library = await get(`/atlas/${chunk}`, { 'accept-encoding': 'br' });
  expect(library.headers['cache-control']).toBe('public, max-age=31536000, immutable');
  let bytes = library.rawPayload.length;
  for (const url of ['/', '/atlas/style.css', '/atlas/start.js', '/atlas/maplibre-gl-worker.js']) {
    bytes += (await get(url, { 'accept-encoding': 'br' })).rawPayload.length;
  }
  // Berlin's 447 areas and their figures come on top: some 130 kB.
  expect(bytes).toBeLessThan(800_000);
});

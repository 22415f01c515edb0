import { expect, test } from 'vitest';
import { openTestApi } from '../support/openTestApi.ts';
import { openTestEngine } from '../support/openTestEngine.ts';

interface Operation {
  summary?: string;
  description?: string;
  operationId?: string;
  tags?: string[];
  parameters?: { name: string; in: string; description?: string; schema?: { examples?: unknown[] } }[];
  responses: Record<string, { description?: string; content?: Record<string, unknown> }>;
}

/** The routes of the contract that exist today. */
const CONTRACT: readonly (readonly [string, string])[] = [
  ['get', '/api/v1/cities'],
  ['get', '/api/v1/cities/{ags}'],
  ['put', '/api/v1/cities/{ags}'],
  ['get', '/api/v1/cities/{ags}/areas'],
  ['get', '/api/v1/cities/{ags}/areas/{key}/profile'],
  ['put', '/api/v1/cities/{ags}/boundaries/{id}'],
  ['get', '/api/v1/cities/{ags}/crosswalks'],
  ['get', '/api/v1/cities/{ags}/crosswalks/{from}/{to}'],
  ['put', '/api/v1/cities/{ags}/crosswalks/{from}/{to}'],
  ['get', '/api/v1/cities/{ags}/programme-areas'],
  ['get', '/api/v1/cities/{ags}/programme-areas/{id}'],
  ['put', '/api/v1/cities/{ags}/programme-areas/{id}'],
  ['delete', '/api/v1/cities/{ags}/programme-areas/{id}'],
  ['post', '/api/v1/cities/{ags}/deliveries'],
  ['get', '/api/v1/cities/{ags}/deliveries'],
  ['get', '/api/v1/cities/{ags}/deliveries/{id}'],
  ['get', '/api/v1/cities/{ags}/deliveries/{id}/original'],
  ['get', '/api/v1/cities/{ags}/deliveries/{id}/protocol'],
  ['get', '/api/v1/cities/{ags}/delivery-formats'],
  ['get', '/api/v1/cities/{ags}/delivery-formats/{id}'],
  ['put', '/api/v1/cities/{ags}/delivery-formats/{id}'],
  ['get', '/api/v1/measures'],
  ['delete', '/api/v1/cities/{ags}/deliveries/{id}'],
  ['delete', '/api/v1/cities/{ags}/deliveries/{id}/original'],
  ['post', '/api/v1/cities/{ags}/releases'],
  ['get', '/api/v1/cities/{ags}/releases'],
  ['get', '/api/v1/cities/{ags}/releases/{id}'],
  ['delete', '/api/v1/cities/{ags}/releases/{id}'],
  ['get', '/api/v1/indicators'],
  ['get', '/api/v1/indicators/{id}'],
  ['get', '/api/v1/methods'],
  ['get', '/api/v1/methods/{id}'],
  ['get', '/api/v1/cities/{ags}/series'],
  ['get', '/api/v1/cities/{ags}/composite/{method}'],
  ['get', '/api/v1/cities/{ags}/segregation'],
  ['get', '/api/v1/segregation-indices'],
  ['get', '/api/v1/cities/{ags}/autocorrelation'],
  ['get', '/api/v1/cities/{ags}/coverage'],
  ['get', '/api/v1/cities/{ags}/decoupling'],
  ['get', '/api/v1/cities/{ags}/decoupling/backtest'],
  ['get', '/api/v1/network/decoupling'],
  ['get', '/api/v1/cities/{ags}/reports/{period}'],
  ['get', '/api/v1/cities/{ags}/charts/series'],
  ['get', '/api/v1/cities/{ags}/charts/ranking'],
  ['get', '/api/v1/cities/{ags}/charts/map'],
  ['get', '/api/v1/cities/{ags}/relations'],
  ['get', '/api/v1/network/context-indicators'],
  ['get', '/api/v1/cities/{ags}/burdens/{profile}'],
  ['get', '/api/v1/cities/{ags}/typology'],
  ['get', '/api/v1/cities/{ags}/convergence'],
  ['get', '/health'],
  ['get', '/ready'],
];

test('OpenAPI names exactly the routes that exist, each with a German summary and every problem', async () => {
  const app = await openTestApi(await openTestEngine('empty'));
  const document = (await app.inject('/openapi.json')).json() as {
    openapi: string;
    paths: Record<string, Record<string, Operation>>;
  };
  expect(document.openapi).toMatch(/^3\.1/);
  const found = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method} ${path}`),
  );
  expect(found.sort()).toEqual(CONTRACT.map(([method, path]) => `${method} ${path}`).sort());
  const ids = new Set<string>();
  for (const [path, methods] of Object.entries(document.paths)) {
    for (const [method, operation] of Object.entries(methods)) {
      const where = `${method} ${path}`;
      expect(operation.summary?.length, where).toBeGreaterThan(5);
      expect(operation.tags, where).toHaveLength(1);
      expect(operation.operationId, where).toBeTruthy();
      expect(ids.has(operation.operationId!), where).toBe(false);
      if (/^(put .*boundaries|post .*deliveries)/.test(where)) {
        const types = Object.keys((operation as { requestBody?: { content: object } }).requestBody?.content ?? {});
        expect(types, where).toContain('multipart/form-data');
      }
      ids.add(operation.operationId!);
      if (!path.startsWith('/api/')) continue;
      for (const status of Object.keys(operation.responses).filter((code) => Number(code) >= 400 && code !== '422')) {
        expect(operation.responses[status]!.content, `${where} ${status}`).toHaveProperty(['application/problem+json']);
      }
      for (const status of ['400', '500']) expect(operation.responses, where).toHaveProperty([status]);
      for (const parameter of operation.parameters ?? [])
        expect(parameter.description, `${where} ${parameter.name}`).toBeTruthy();
    }
  }
});

test('every failure has the one shape of RFC 9457', async () => {
  const engine = await openTestEngine('musterstadt');
  const app = await openTestApi(engine, { staffToken: 'a-long-enough-token' });
  const staff = { authorization: 'Bearer a-long-enough-token' };
  const base = '/api/v1/cities/99999000';
  const requests = [
    { url: '/api/v1/nothing', status: 404 },
    { url: '/api/v1/cities/abc', status: 400 },
    { url: '/api/v1/cities/05913000', status: 404 },
    { url: `${base}?unknown=1`, status: 400 },
    { url: `${base}/series`, status: 400 },
    { url: `${base}/series?indicator=nix`, status: 404 },
    { url: `${base}/series?indicator=sgb2-quote&level=nix`, status: 404 },
    { url: `${base}/series?indicator=sgb2-quote&area=nix`, status: 404 },
    { url: `${base}/series?indicator=sgb2-quote&from=gestern`, status: 400 },
    { url: `${base}/series?indicator=sgb2-quote&boundary=1999`, status: 404 },
    { url: `${base}/series?indicator=sgb2-quote&release=7`, status: 404 },
    { url: `${base}/series?indicator=sgb2-quote&release=x`, status: 400 },
    { url: `${base}/series?indicator=sgb2-quote&release=current`, status: 401 },
    { url: `${base}/series?indicator=sgb2-quote&format=xml`, status: 400 },
    { url: `${base}/areas?level=nix`, status: 404 },
    { url: `${base}/areas/nix/profile`, status: 404 },
    { url: `${base}/composite/nix`, status: 404 },
    { url: `${base}/composite/imd-2019`, status: 422 },
    { url: `${base}/composite/musterstadt-sozialindex?period=1990`, status: 422 },
    { url: `${base}/deliveries`, status: 401 },
    { url: `${base}/deliveries`, headers: { authorization: 'Bearer wrong-wrong-wrong' }, status: 401 },
    { url: `${base}/deliveries/999`, headers: staff, status: 404 },
    { url: `${base}/deliveries/x`, headers: staff, status: 400 },
    { url: `${base}/deliveries/999/original`, headers: staff, status: 404 },
    { method: 'DELETE' as const, url: `${base}/deliveries/999`, headers: staff, status: 404 },
    {
      method: 'POST' as const,
      url: `${base}/deliveries`,
      headers: { ...staff, 'content-type': 'application/json' },
      payload: '{}',
      status: 400,
    },
    {
      method: 'POST' as const,
      url: `${base}/deliveries`,
      headers: { ...staff, 'content-type': 'image/png' },
      payload: 'x',
      status: 415,
    },
    {
      method: 'POST' as const,
      url: `${base}/releases`,
      headers: { ...staff, 'content-type': 'application/json' },
      payload: '{"x":1}',
      status: 400,
    },
    {
      method: 'POST' as const,
      url: `${base}/releases`,
      headers: { ...staff, 'content-type': 'application/json' },
      payload: '{',
      status: 400,
    },
    {
      method: 'PUT' as const,
      url: '/api/v1/cities/05913000',
      headers: { ...staff, 'content-type': 'application/json' },
      payload: '{}',
      status: 400,
    },
    { url: `${base}/areas/%E0%A4%A/profile`, status: 400 },
    { url: `${base}/areas/${'x'.repeat(300)}/profile`, status: 404 },
    { url: `${base}/areas?format=geojson&limit=5`, status: 400 },
    { url: `${base}/areas?cursor=x`, status: 400 },
    { url: `${base}/series?indicator=sgb2-quote&area=`, status: 400 },
    { url: `${base}/series?indicator=sgb2-quote&from=2021&to=2020`, status: 400 },
    { url: `${base}/areas/0201/profile?period=abc`, status: 400 },
    { url: '/api/v1/indicators/nix', status: 404 },
    { url: '/api/v1/methods/nix', status: 404 },
  ];
  for (const { status, ...request } of requests) {
    const where = `${'method' in request ? request.method : 'GET'} ${request.url}`;
    const response = await app.inject(request);
    expect(response.statusCode, where).toBe(status);
    expect(response.headers['content-type'], where).toMatch(/^application\/problem\+json/);
    const body = response.json() as Record<string, unknown>;
    expect(Object.keys(body).sort(), where).toEqual(['detail', 'errors', 'status', 'title', 'type']);
    expect(body.status, where).toBe(status);
    expect(body.type, where).toMatch(/^urn:sozialraum:problem:/);
    expect(String(body.detail).length, where).toBeGreaterThan(10);
    expect(Array.isArray(body.errors), where).toBe(true);
  }
});

test('a fault of our own is a bare 500: nothing of it reaches the answer', async () => {
  const engine = await openTestEngine('empty');
  const broken = { ...engine, database: { ...engine.database, session: null as never } };
  const app = await openTestApi(broken);
  const response = await app.inject('/api/v1/cities');
  expect(response.statusCode).toBe(500);
  expect(response.body).not.toMatch(/null|TypeError|select/);
  expect(response.json()).toMatchObject({ status: 500, errors: [] });
});

test('answers are named by strong ETags: 304 without a body, another state another tag', async () => {
  const app = await openTestApi(await openTestEngine('musterstadt'));
  const url = '/api/v1/cities/99999000/series?indicator=sgb2-quote&level=stadtbezirk';
  const first = await app.inject(url);
  const etag = String(first.headers.etag);
  expect(etag).toMatch(/^"[0-9a-f]+"$/);
  const again = await app.inject({ url, headers: { 'if-none-match': etag } });
  expect(again.statusCode).toBe(304);
  expect(again.body).toBe('');
  const zipped = await app.inject({ url, headers: { 'accept-encoding': 'gzip' } });
  expect(zipped.headers['content-encoding']).toBe('gzip');
  expect(zipped.headers.etag).not.toBe(etag);
  expect((await app.inject({ url, headers: { 'if-none-match': String(zipped.headers.etag) } })).statusCode).toBe(304);
  const missing = await app.inject({ url: `${url}x`, headers: { 'if-none-match': '*' } });
  expect(missing.statusCode).toBe(404);
  expect(missing.headers.etag).toBeUndefined();
  const csv = await app.inject(`${url}&format=csv`);
  expect(csv.headers.etag).not.toBe(etag);
  const internal = await app.inject(`${url}&release=current`);
  expect(internal.headers.etag).not.toBe(etag);
  expect(internal.headers['cache-control']).toMatch(/private/);
});

test('pages: JSON by cursor within one release, tables whole unless asked, and then with a link to go on', async () => {
  const app = await openTestApi(await openTestEngine('musterstadt'));
  const url = '/api/v1/cities/99999000/areas?level=unterbezirk';
  const keys: string[] = [];
  let next: string | null = null;
  do {
    const response = await app.inject(`${url}&limit=60${next === null ? '' : `&cursor=${encodeURIComponent(next)}`}`);
    const page = response.json() as { areas: { key: string }[]; total: number; next: string | null };
    expect(page.total).toBe(170);
    keys.push(...page.areas.map((one) => one.key));
    ({ next } = page);
  } while (next !== null);
  expect(new Set(keys).size).toBe(170);
  const whole = await app.inject(`${url}&format=csv`);
  expect(whole.body.trimEnd().split('\n')).toHaveLength(171);
  const part = await app.inject(`${url}&format=csv&limit=60`);
  expect(part.body.trimEnd().split('\n')).toHaveLength(61);
  expect(part.headers['x-total-count']).toBe('170');
  expect(part.headers.link).toMatch(/rel="next"/);
});

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { EngineContext } from '../../src/usecases/system/engineContext.ts';
import { openTestApi } from '../support/openTestApi.ts';
import { openTestEngine } from '../support/openTestEngine.ts';

const url = '/api/v1/cities/99999000/deliveries';
const token = 'sehr-geheimes-wort';
let engine: EngineContext;
const cleanup: (() => Promise<void>)[] = [];

beforeAll(async () => {
  engine = await openTestEngine('musterstadt', (work) => cleanup.push(work));
});
afterAll(async () => {
  for (const work of cleanup) await work();
});

describe('without a configured token staff is who sits at this machine', () => {
  test.each([
    ['plain request', {}, '127.0.0.1', 200],
    ['IPv6 loopback', { host: '[::1]:3000' }, '::1', 200],
    ['from its own page', { host: 'localhost:3000', origin: 'http://localhost:3000' }, '127.0.0.1', 200],
    ['from another machine', {}, '10.1.2.3', 403],
    ['through a proxy (X-Forwarded-For)', { 'x-forwarded-for': '10.1.2.3' }, '127.0.0.1', 403],
    ['through a proxy (Forwarded)', { forwarded: 'for=10.1.2.3' }, '127.0.0.1', 403],
    ['DNS rebinding: foreign Host', { host: 'evil.example' }, '127.0.0.1', 403],
    ['a Host that only begins like ours', { host: 'localhost.evil.example' }, '127.0.0.1', 403],
    ['foreign page', { host: 'localhost:3000', origin: 'https://evil.example' }, '127.0.0.1', 403],
    ['page on another port', { host: 'localhost:3000', origin: 'http://localhost:8080' }, '127.0.0.1', 403],
    ['sandboxed page', { host: 'localhost:3000', origin: 'null' }, '127.0.0.1', 403],
    ['cross-site navigation', { 'sec-fetch-site': 'cross-site' }, '127.0.0.1', 403],
  ])('%s', async (_name, headers, remoteAddress, status) => {
    const app = await openTestApi(engine);
    const response = await app.inject({ url, headers: { host: 'localhost:3000', ...headers }, remoteAddress });
    expect(response.statusCode).toBe(status);
    const readable = await app.inject({
      url: '/api/v1/cities',
      headers: { host: 'localhost:3000', ...headers },
      remoteAddress,
    });
    expect(readable.statusCode).toBe(200);
  });
});

describe('with a token staff is who sends it', () => {
  test.each([
    ['right token, from anywhere', { authorization: `Bearer ${token}` }, 200],
    ['no token, even from this machine', {}, 401],
    ['wrong token', { authorization: 'Bearer falsches-wort-hier' }, 401],
    ['another scheme', { authorization: `Basic ${token}` }, 401],
  ])('%s', async (_name, headers, status) => {
    const app = await openTestApi(engine, { staffToken: token });
    const response = await app.inject({ url, headers });
    expect(response.statusCode).toBe(status);
    if (status === 401) expect(response.headers['www-authenticate']).toMatch(/^Bearer/);
  });
});

test('the public sees a city only once something of it is released', async () => {
  const app = await openTestApi(await openTestEngine('empty'), { staffToken: token });
  const staff = { authorization: `Bearer ${token}` };
  expect(
    (await app.inject({ method: 'PUT', url: '/api/v1/cities/05913000', headers: staff, payload: { name: 'Dortmund' } }))
      .statusCode,
  ).toBe(201);
  expect((await app.inject('/api/v1/cities')).json()).toMatchObject({ cities: [], total: 0 });
  expect((await app.inject({ url: '/api/v1/cities', headers: staff })).json()).toMatchObject({ total: 1 });
  for (const path of ['', '/areas', '/series?indicator=sgb2-quote', '/composite/berlin-mss-2013']) {
    expect((await app.inject(`/api/v1/cities/05913000${path}`)).statusCode, path).toBe(404);
  }
});

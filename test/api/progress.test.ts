import { connect } from 'node:net';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { App } from '../../src/api/route.ts';
import { openDataset } from '../../src/usecases/dataset/openDataset.ts';
import { readDeliveries } from '../../src/usecases/deliveries/readDeliveries.ts';
import type { EngineContext } from '../../src/usecases/system/engineContext.ts';
import { makeSmallCity, SMALL_CITY } from '../deliveries/smallCity.ts';
import { openTestApi } from '../support/openTestApi.ts';
import { openTestEngine } from '../support/openTestEngine.ts';

const URL_OF = (ags: string) => `/api/v1/cities/${ags}/deliveries`;
const LINES = 'application/x-ndjson';

let engine: EngineContext;
let app: App;
let state: string;
const endings: (() => Promise<void>)[] = [];

beforeAll(async () => {
  engine = await openTestEngine('empty', (work) => endings.push(work));
  app = await openTestApi(engine, {}, (work) => endings.unshift(work));
  await makeSmallCity(engine);
  state = (await openDataset(engine, SMALL_CITY, 'current', 'staff')).datasetState;
});

afterEach(async () => {
  const { session } = engine.database;
  await session.execute('truncate delivery, delivery_original, observation' as never);
  await session.execute(`update city set state_id = '${state}' where city_id = '${SMALL_CITY}'` as never);
});

afterAll(async () => {
  for (const work of endings) await work();
});

const FILE =
  'Schlüssel;Stadtteil;Jahr;Geburten\n0101;Stadtteil 0101;2021;5\n0103;Stadtteil 0103;2021;6\n0201;Stadtteil 0201;2021;7\n0203;Stadtteil 0203;2021;8\n';
/** So long that its reading has something to tell. */
const LONG = `Schlüssel;Stadtteil;Jahr;Geburten\n${['0101', '0103', '0201', '0203']
  .flatMap((key) => Array.from({ length: 80 }, (_, i) => `${key};Stadtteil ${key};${2020 + i};${i}`))
  .join('\n')}\n`;

interface Line {
  readonly progress?: { readonly stage: string; readonly rows: number | null; readonly share: number | null };
  readonly status?: number;
  readonly body?: Record<string, unknown>;
}

async function post(text: string, accept: string, query = '', ags = SMALL_CITY, to = app) {
  return to.inject({
    method: 'POST',
    url: `${URL_OF(ags)}${query}`,
    payload: Buffer.from(text),
    headers: { 'content-type': 'text/csv', accept },
  });
}

function linesOf(body: string): Line[] {
  expect(body.endsWith('\n')).toBe(true);
  return body
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Line);
}

/** The same request twice: told line by line, and plainly. Nothing is kept in between. */
async function both(
  text: string,
  query = '',
  ags = SMALL_CITY,
): Promise<{ lines: Line[]; plain: { status: number; body: unknown } }> {
  const told = await post(text, LINES, query, ags);
  expect(told.statusCode).toBe(200);
  expect(told.headers['content-type']).toMatch(/^application\/x-ndjson/);
  expect(told.headers['cache-control']).toBe('no-store');
  const { session } = engine.database;
  await session.execute('truncate delivery, delivery_original, observation' as never);
  await session.execute(`update city set state_id = '${state}' where city_id = '${SMALL_CITY}'` as never);
  const plain = await post(text, 'application/json', query, ags);
  return { lines: linesOf(told.body), plain: { status: plain.statusCode, body: JSON.parse(plain.body) } };
}

test.each([
  ['checked', FILE, '?dryRun=true', SMALL_CITY, 200],
  ['stored', FILE, '', SMALL_CITY, 201],
  ['refused with questions', FILE.replace('Geburten', 'Kinder').replace(';8\n', ';-\n'), '', SMALL_CITY, 422],
  ['refused, no table', 'Guten Tag', '', SMALL_CITY, 422],
  ['no such city', FILE, '', '01234567', 404],
  ['no such delivery to replace', FILE, '?replaces=99', SMALL_CITY, 404],
])(
  '%s: the last line is the plain answer, those before it tell how far the work is',
  async (_name, text, query, ags, status) => {
    const { lines, plain } = await both(text, query, ags);
    const last = lines.at(-1)!;
    expect(last).toEqual(plain);
    expect(last.status).toBe(status);
    for (const line of lines.slice(0, -1)) expect(Object.keys(line)).toEqual(['progress']);
  },
);

test('a long file tells its stages in their order, with a share between 0 and 1', async () => {
  const rows = Array.from(
    { length: 60_000 },
    (_, i) => `0101;Stadtteil 0101;${1000 + (i % 2000)};${Math.floor(i / 2000)}`,
  );
  const response = await post(`Schlüssel;Stadtteil;Jahr;Geburten\n${rows.join('\n')}\n`, LINES, '?dryRun=true');
  const told = linesOf(response.body).flatMap(({ progress }) => (progress === undefined ? [] : [progress]));
  expect(told.length).toBeGreaterThan(0);
  for (const { stage, rows: count, share } of told) {
    expect(['lesen', 'prüfen', 'speichern']).toContain(stage);
    if (share !== null) expect(share).toBeGreaterThanOrEqual(0);
    if (share !== null) expect(share).toBeLessThanOrEqual(1);
    if (count !== null) expect(count).toBeGreaterThan(0);
  }
  const order = told.map(({ stage }) => ['lesen', 'prüfen', 'speichern'].indexOf(stage));
  expect(order).toEqual([...order].sort());
});

test('a fault of ours is a number, without anything of the inside', async () => {
  const secret = 'geheimes Kennwort im Fehler';
  const broken = {
    ...engine,
    database: {
      ...engine.database,
      session: engine.database.session,
      transaction: async () => {
        throw new Error(secret);
      },
    },
  } as unknown as EngineContext;
  const sick = await openTestApi(broken);
  const told = await post(FILE, LINES, '', SMALL_CITY, sick);
  const plain = await post(FILE, 'application/json', '', SMALL_CITY, sick);
  expect(plain.statusCode).toBe(500);
  expect(linesOf(told.body).at(-1)).toEqual({ status: 500, body: JSON.parse(plain.body) });
  expect(told.body).not.toContain(secret);
  expect(told.body).not.toMatch(/\bat .*\.(?:ts|js):\d+/);
});

test('who wants it among other things gets lines; who does not, does not', async () => {
  expect((await post(FILE, `text/html, ${LINES};q=0.9`, '?dryRun=true')).headers['content-type']).toContain('ndjson');
  expect((await post(FILE, '*/*', '?dryRun=true')).headers['content-type']).toContain('application/json');
});

test('a client that goes away in the middle leaves all of it or nothing, and the next one is served', {
  timeout: 60_000,
}, async () => {
  const address = new URL(await app.listen({ port: 0, host: '127.0.0.1' }));
  for (const wait of [0, 1, 5, 20, 60, 150]) {
    const socket = connect(Number(address.port), '127.0.0.1');
    await new Promise<void>((done, fail) => {
      socket.once('error', fail);
      socket.once('connect', () => done());
    });
    socket.write(
      `POST ${URL_OF(SMALL_CITY)} HTTP/1.1\r\nHost: 127.0.0.1:${address.port}\r\nContent-Type: text/csv\r\nAccept: ${LINES}\r\nContent-Length: ${Buffer.byteLength(LONG)}\r\n\r\n${LONG}`,
    );
    await new Promise((done) => setTimeout(done, wait));
    socket.destroy();
    // Until the work behind it is over the city is locked; this one waits for it.
    const check = await post(FILE, 'application/json', '?dryRun=true');
    expect([200, 422]).toContain(check.statusCode);
    await new Promise((done) => setTimeout(done, 300));
    const { deliveries, total } = await readDeliveries(engine, SMALL_CITY, 10, null);
    const rows = (await engine.database.session.execute('select count(*) as n from observation' as never)) as unknown;
    const [{ n }] = ((rows as { rows?: { n: unknown }[] }).rows ?? rows) as [{ n: unknown }];
    expect(Number(n)).toBe(total * 320);
    for (const one of deliveries)
      await app.inject({ method: 'DELETE', url: `${URL_OF(SMALL_CITY)}/${one.deliveryId}` });
    await engine.database.session.execute('truncate delivery, delivery_original, observation' as never);
    await engine.database.session.execute(
      `update city set state_id = '${state}' where city_id = '${SMALL_CITY}'` as never,
    );
  }
  expect((await post(FILE, LINES)).statusCode).toBe(200);
});

import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, onTestFinished, test } from 'vitest';
import { makeTestDatabase, type TestDatabase } from '../support/openTestEngine.ts';
import { sharedPath } from '../support/shared.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const program = join(root, 'dist/cli/main.js');

interface Outcome {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs the program as a user's shell would. */
function run(args: readonly string[], environment: Readonly<Record<string, string>> = {}): Promise<Outcome> {
  return new Promise((done) => {
    const child = spawn(process.execPath, [program, ...args], {
      env: { ...process.env, DATABASE_URL: '', ...environment },
    });
    let out = '';
    let err = '';
    child.stdout.on('data', (data) => {
      out += data;
    });
    child.stderr.on('data', (data) => {
      err += data;
    });
    child.once('close', (code) => done({ code, out, err }));
  });
}

function scratch(): string {
  const folder = mkdtempSync(join(tmpdir(), 'sozialraum-cli-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

async function database(template: 'empty' | 'musterstadt'): Promise<TestDatabase> {
  const made = await makeTestDatabase(template);
  onTestFinished(() => made.drop());
  return made;
}

describe('usage', () => {
  test.each([
    [[], 2],
    [['help'], 0],
    [['nix'], 2],
    [['composite'], 2],
    [['composite', 'x.csv'], 2],
    [['composite', 'gibt-es-nicht.csv', '--method', 'berlin-mss-2013'], 2],
    [['import', '99999000'], 2],
    [['withdraw', '99999000', 'x'], 2],
    [['serve', '--port', 'x'], 2],
    [['serve', '--host', '0.0.0.0'], 2],
    [['serve', '--nix'], 2],
    [['restore', 'gibt-es-nicht.zip'], 2],
    [['segregation'], 2],
    [['segregation', 'gibt-es-nicht.csv'], 2],
    [['segregation', 'x.csv', '--replications', '-1'], 2],
    [['segregation', 'x.csv', '--kernel', 'rund'], 2],
    [['segregation', 'x.csv', '--center', 'mitte'], 2],
    [['decoupling'], 2],
    [['decoupling', 'x.csv', '--threads', '0'], 2],
    [['decoupling', 'x.csv', '--adverse', 'beides'], 2],
    [['verify', '/gibt/es/nicht'], 1],
  ])('%j exits with %i', async (args, code) => {
    const outcome = await run(args, { SOZIALRAUM_DATA: scratch() });
    expect(outcome.code, outcome.err).toBe(code);
    expect(`${outcome.out}${outcome.err}`).not.toMatch(/\bat .*\.js:\d+/);
  });

  test.each([
    ['PORT', '99999'],
    ['DATABASE_URL', 'mysql://x'],
    ['SOZIALRAUM_STAFF_TOKEN', 'kurz'],
    ['SOZIALRAUM_MAX_FILE_MB', 'viel'],
  ])('a wrong %s is named, its secret value is not', async (name, value) => {
    const outcome = await run(['city', '99999001', 'X'], { [name]: value });
    expect(outcome.code).toBe(3);
    expect(outcome.err).toContain(name);
    if (name === 'SOZIALRAUM_STAFF_TOKEN') expect(outcome.err).not.toContain(value);
  });
});

test('composite: the contract’s columns, a refused table exits 1', async () => {
  const folder = scratch();
  const table = join(folder, 't.csv');
  const rows = Array.from(
    { length: 12 },
    (_, i) => `0${100 + i},${i === 0 ? 200 : 1000 + i},${i},${i % 5},${2 * i},${i % 3},0.${i},0,-0.${i},1`,
  );
  writeFileSync(table, `id,population,S1,S2,S3,S4,D1,D2,D3,D4\n${rows.join('\n')}\n`);
  const good = await run(['composite', table, '--method', 'berlin-mss-2013', '--edition', '2099']);
  expect(good.code, good.err).toBe(0);
  const lines = good.out.trimEnd().split('\n');
  expect(lines[0]).toBe('id,eligible,status_index,status_class,dynamics_index,dynamics_class,attention');
  expect(lines).toHaveLength(13);
  expect(lines[1]).toBe('0100,false,,,,,false');
  writeFileSync(table, `id,population,S1\n0101,viele,1\n`);
  const bad = await run(['composite', table, '--method', 'berlin-mss-2013']);
  expect(bad.code).toBe(1);
  expect(bad.out).toBe('');
  expect(bad.err).toMatch(/Fehler/);
});

test.skipIf(sharedPath('data') === null)(
  'verify: every published figure is equal (needs the shared real data)',
  async () => {
    const outcome = await run(['verify', sharedPath('data')!]);
    expect(outcome.code, outcome.err).toBe(0);
    expect(outcome.out).toContain('Klassen: 3.482 von 3.482 gleich');
  },
);

test('city, boundaries, import, release, withdraw: a city from the shell', { timeout: 60_000 }, async () => {
  const { environment } = await database('empty');
  const folder = scratch();
  expect((await run(['city', '99999002', 'Neustadt'], environment)).code).toBe(0);
  const areas = await run(
    ['boundaries', '99999002', '2020', join(root, 'data/musterstadt/gebiete.geojson'), '--valid-from', '2009-01-01'],
    environment,
  );
  expect(areas.code, areas.err).toBe(0);
  expect(JSON.parse(areas.out)).toMatchObject({ stored: 'created', areas: { unterbezirk: 170 } });
  const file = join(folder, 'x.csv');
  writeFileSync(file, 'area,measure,period,value\n01,population,2020-12-31,100\n02,population,2020-12-31,suppressed\n');
  const dry = await run(['import', '99999002', file, '--dry-run'], environment);
  expect(dry.code, dry.err).toBe(0);
  expect(JSON.parse(dry.out)).toMatchObject({ status: 'checked', observations: 2 });
  const stored = JSON.parse((await run(['import', '99999002', file], environment)).out) as {
    deliveryId: number;
    datasetState: string;
  };
  expect(stored.deliveryId).toBe(1);
  writeFileSync(file, 'area,measure,period,value\n99,population,2020-12-31,-5\n');
  const refused = await run(['import', '99999002', file], environment);
  expect(refused.code).toBe(1);
  expect(refused.err).toMatch(/unknown-area/);
  const released = await run(['release', '99999002', '--note', 'erste'], environment);
  expect(JSON.parse(released.out)).toMatchObject({
    releaseId: 1,
    protection: 'synthetic',
    datasetState: stored.datasetState,
  });
  const withdrawn = await run(['withdraw', '99999002', '1'], environment);
  expect(withdrawn.code).toBe(0);
  expect((await run(['withdraw', '99999002', '1'], environment)).code).toBe(1);
  expect((await run(['release', '99999002', '--recall', '1'], environment)).code).toBe(0);
});

test('export and restore bring a city back bit by bit, into another database', { timeout: 120_000 }, async () => {
  const source = await database('musterstadt');
  const target = await database('empty');
  const folder = scratch();
  const first = join(folder, 'a.zip');
  const second = join(folder, 'b.zip');
  expect((await run(['export', '99999000', '--out', first], source.environment)).code).toBe(0);
  const restored = await run(['restore', first], target.environment);
  expect(restored.code, restored.err).toBe(0);
  expect((await run(['restore', first], target.environment)).code).toBe(1);
  expect((await run(['export', '99999000', '--out', second], target.environment)).code).toBe(0);
  expect(Buffer.compare(readFileSync(first), readFileSync(second))).toBe(0);
  const broken = readFileSync(first);
  broken[Math.floor(broken.length / 2)]! ^= 0xff;
  writeFileSync(second, broken);
  const empty = await database('empty');
  expect((await run(['restore', second], empty.environment)).code).not.toBe(0);
  expect(JSON.parse((await run(['city', '99999000', 'X'], empty.environment)).out)).toMatchObject({ created: true });
});

describe('the embedded database', () => {
  test('is locked against a second process, with a word on what to do; backup copies it', {
    timeout: 60_000,
  }, async () => {
    const folder = scratch();
    const environment = { SOZIALRAUM_DATA: join(folder, 'data') };
    expect((await run(['city', '99999003', 'Altstadt'], environment)).code).toBe(0);
    const server = spawn(process.execPath, [program, 'serve', '--port', '0'], {
      env: { ...process.env, DATABASE_URL: '', ...environment },
    });
    await new Promise<void>((done) =>
      server.stderr.on('data', (data: Buffer) => String(data).includes('Dokumentation') && done()),
    );
    const second = await run(['city', '99999004', 'X'], environment);
    expect(second.code).toBe(3);
    expect(second.err).toMatch(new RegExp(`wird gerade benutzt \\(Prozess ${server.pid}\\)`));
    const busy = await run(['backup', join(folder, 'copy')], environment);
    expect(busy.code).toBe(3);
    const ended = new Promise<number | null>((done) => server.once('exit', (code) => done(code)));
    server.kill('SIGTERM');
    expect(await ended).toBe(0);
    const copied = await run(['backup', join(folder, 'copy')], environment);
    expect(copied.code, copied.err).toBe(0);
    const restored = await run(['restore', join(folder, 'copy')], { SOZIALRAUM_DATA: join(folder, 'back') });
    expect(restored.code, restored.err).toBe(0);
    expect(
      JSON.parse((await run(['city', '99999003', 'Altstadt'], { SOZIALRAUM_DATA: join(folder, 'back') })).out),
    ).toMatchObject({ created: false });
  });
});

import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { putBoundary } from '../../src/usecases/boundaries/putBoundary.ts';
import { putCity } from '../../src/usecases/cities/putCity.ts';
import { readCity } from '../../src/usecases/cities/readCity.ts';
import { openDataset } from '../../src/usecases/dataset/openDataset.ts';
import { readDeliveries } from '../../src/usecases/deliveries/readDeliveries.ts';
import type { EngineContext } from '../../src/usecases/system/engineContext.ts';
import { DEFAULT_LIMITS } from '../../src/usecases/system/limits.ts';
import { openEngine } from '../../src/usecases/system/openEngine.ts';
import { makeTestDatabase, type TestDatabase } from '../support/openTestEngine.ts';

const program = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url));
const areas = readFileSync(fileURLToPath(new URL('../../data/musterstadt/gebiete.geojson', import.meta.url)));
const AGS = '99999000';
const YEARS = 150;
const MEASURES = ['library_users', 'passenger_cars', 'offences_street', 'offences_burglary', 'offences_violence'];

function largeDelivery(): string {
  const lines = [`area,period,${MEASURES.join(',')}`];
  for (let year = 1850; year < 1850 + YEARS; year++) {
    for (let area = 1; area <= 12; area++) lines.push(`${String(area).padStart(2, '0')},${year},${year},5,6,7,8`);
  }
  return `${lines.join('\n')}\n`;
}

async function withEngine<T>(database: TestDatabase, work: (engine: EngineContext) => Promise<T>): Promise<T> {
  const engine = await openEngine({ ...database.settings, limits: DEFAULT_LIMITS });
  try {
    return await work(engine);
  } finally {
    await engine.database.close();
  }
}

/** A city with areas and nothing else. */
async function prepare(): Promise<TestDatabase> {
  const database = await makeTestDatabase('empty');
  onTestFinished(() => database.drop());
  await withEngine(database, async (engine) => {
    await putCity(engine, AGS, 'Musterstadt');
    await putBoundary(engine, { ags: AGS, id: '2009', bytes: areas, fileName: 'gebiete.geojson' });
  });
  return database;
}

function startImport(database: TestDatabase, file: string): { child: ChildProcess; ended: Promise<number | null> } {
  const child = spawn(process.execPath, [program, 'import', AGS, file], {
    env: { ...process.env, ...database.environment },
    stdio: 'ignore',
  });
  return { child, ended: new Promise((done) => child.once('exit', (code) => done(code))) };
}

async function look(database: TestDatabase): Promise<{ state: string; cells: number; deliveries: number }> {
  return withEngine(database, async (engine) => {
    const city = await readCity(engine, await openDataset(engine, AGS, 'current', 'staff'));
    const { total } = await readDeliveries(engine, AGS, 10, null);
    return {
      state: city.datasetState,
      cells: city.coverage.reduce((sum, one) => sum + one.values, 0),
      deliveries: total,
    };
  });
}

test('kill -9 at any moment of an import leaves the state before it or after it', { timeout: 180_000 }, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'sozialraum-kill-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const file = join(folder, 'gross.csv');
  writeFileSync(file, largeDelivery());

  // How long a whole import takes here and now, so that the moments below fall into it.
  const whole = await prepare();
  const before = await look(whole);
  const started = performance.now();
  expect(await startImport(whole, file).ended).toBe(0);
  const duration = performance.now() - started;
  const after = await look(whole);
  expect(before).toMatchObject({ cells: 0, deliveries: 0 });
  expect(after).toMatchObject({ cells: YEARS * 12 * MEASURES.length, deliveries: 1 });
  expect(after.state).not.toBe(before.state);

  const database = await prepare();
  for (const share of [0.15, 0.35, 0.5, 0.6, 0.68, 0.76, 0.84, 0.92]) {
    const { child, ended } = startImport(database, file);
    await new Promise((done) => setTimeout(done, share * duration));
    child.kill('SIGKILL');
    await ended;
    const found = await look(database);
    expect([before, after], `killed after ${share} of ${duration} ms`).toContainEqual(found);
    if (found.deliveries === 1) break;
  }
});

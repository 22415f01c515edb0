import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { DeliveryFormat, RecognisedFormat } from '../../../src/domain/deliveryFormat.ts';
import { exportCity } from '../../../src/usecases/cities/exportCity.ts';
import { restoreCity } from '../../../src/usecases/cities/restoreCity.ts';
import { openDataset } from '../../../src/usecases/dataset/openDataset.ts';
import { type DeliveryRequest, receiveDelivery } from '../../../src/usecases/deliveries/receiveDelivery.ts';
import { withdrawDelivery } from '../../../src/usecases/deliveries/withdrawDelivery.ts';
import { putFormat } from '../../../src/usecases/formats/putFormat.ts';
import { readFormat, readFormats } from '../../../src/usecases/formats/readFormats.ts';
import type { EngineContext } from '../../../src/usecases/system/engineContext.ts';
import { makeSmallCity, SMALL_CITY } from '../../deliveries/smallCity.ts';
import { openTestEngine } from '../../support/openTestEngine.ts';

async function smallCity(): Promise<EngineContext> {
  const engine = await openTestEngine('empty');
  await makeSmallCity(engine);
  return engine;
}

const FILE =
  'Schlüssel;Stadtteil;Jahr;Kinder\n0101;Stadtteil 0101;2021;5\n0103;Stadtteil 0103;2021;6\n0201;Stadtteil 0201;2021;7\n0203;Stadtteil 0203;2021;8\n';
const FORMAT: RecognisedFormat = {
  id: 'kinder',
  version: 1,
  title: 'Kinder',
  layout: 'recognised',
  measures: { Kinder: 'births' },
};

function send(engine: EngineContext, text: string, more: Partial<DeliveryRequest> = {}) {
  return receiveDelivery(engine, {
    ags: SMALL_CITY,
    fileName: 'kinder.csv',
    bytes: Buffer.from(text),
    format: FORMAT,
    dryRun: false,
    ...more,
  });
}

const stateOf = async (engine: EngineContext) =>
  (await openDataset(engine, SMALL_CITY, 'current', 'staff')).datasetState;
const put = (engine: EngineContext, format: DeliveryFormat) =>
  putFormat(engine, SMALL_CITY, format.id, JSON.stringify(format));

test('the state of the data tells what was read, not how the file or its format is called', async () => {
  const one = await smallCity();
  const other = await smallCity();
  const stored = await send(one, FILE);
  expect(stored.status, JSON.stringify(stored.protocol.findings)).toBe('stored');
  await send(other, FILE, {
    fileName: 'Anders benannt (Kopie).csv',
    format: { ...FORMAT, id: 'anders', version: 7, title: 'Ganz anders', description: 'Beschrieben' },
  });
  expect(await stateOf(other)).toBe(await stateOf(one));
  // Read again with what was learnt, it is the same delivery as well.
  const third = await smallCity();
  await send(third, FILE, { format: stored.protocol.format! });
  expect(await stateOf(third)).toBe(await stateOf(one));
  // Another answer is another delivery.
  const fourth = await smallCity();
  await send(fourth, FILE, { format: { ...FORMAT, measures: { Kinder: 'deaths' } } });
  expect(await stateOf(fourth)).not.toBe(await stateOf(one));
});

test('equal bytes for two years are two deliveries; the same year again is none', async () => {
  const engine = await smallCity();
  const undated = FILE.replace(';Jahr', '').replaceAll(';2021', '');
  for (const year of [2020, 2021])
    expect((await send(engine, undated, { fileName: `kinder_${year}.csv` })).status).toBe('stored');
  const again = await send(engine, undated, { fileName: 'kinder_2021.csv' });
  expect(again.status).toBe('refused');
  expect(again.protocol.findings.map(({ check }) => check)).toContain('already-delivered');
  const before = await stateOf(engine);
  const changed = await send(engine, undated.replace(';5\n', ';9\n'), { fileName: 'kinder_2021.csv' });
  expect(changed.status).toBe('refused');
  expect(await stateOf(engine)).toBe(before);
  await withdrawDelivery(engine, SMALL_CITY, 2);
  expect((await send(engine, undated, { fileName: 'kinder_2021.csv' })).status).toBe('stored');
  expect(await stateOf(engine)).toBe(before);
});

test('a file of which the format leaves everything unread is not stored as nothing', async () => {
  const engine = await smallCity();
  const result = await send(engine, FILE, { format: { ...FORMAT, measures: { '*': null } } });
  expect(result.status).toBe('refused');
  expect(result.protocol.findings.map(({ check }) => check)).toContain('no-values');
});

test('the saved formats, with all versions, are part of the archive and come back from it', async () => {
  const engine = await smallCity();
  await put(engine, FORMAT);
  await put(engine, { ...FORMAT, symbols: { '-': 0, '': 'suppressed' }, header: ['a', '', 'ä/~"'] });
  await put(engine, { ...FORMAT, id: 'zweites', title: 'Zweites' });
  await send(engine, FILE);
  const folder = mkdtempSync(join(tmpdir(), 'sozialraum-formats-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const archive = join(folder, 'stadt.zip');
  await exportCity(engine, SMALL_CITY, archive);
  const fresh = await openTestEngine('empty');
  await restoreCity(fresh, archive);
  expect(await stateOf(fresh)).toBe(await stateOf(engine));
  expect(await readFormats(fresh, SMALL_CITY)).toEqual(await readFormats(engine, SMALL_CITY));
  for (const [id, version] of [
    ['kinder', 1],
    ['kinder', 2],
    ['zweites', 1],
  ] as const) {
    const restored = await readFormat(fresh, SMALL_CITY, id, version);
    expect(restored).toEqual(await readFormat(engine, SMALL_CITY, id, version));
    expect(restored.format.version).toBe(version);
  }
  // Counting goes on where it was.
  expect((await put(fresh, { ...FORMAT, title: 'Neu' })).format.version).toBe(3);
  expect((await put(fresh, { ...FORMAT, title: 'Neu', version: 99 })).created).toBe(false);
});

test('formats belong to their city', async () => {
  const engine = await smallCity();
  await makeSmallCity(engine, '99999009');
  await put(engine, FORMAT);
  await expect(readFormat(engine, '99999009', 'kinder')).rejects.toMatchObject({ kind: 'not-found' });
  expect((await readFormats(engine, '99999009')).every(({ origin }) => origin === 'catalogue')).toBe(true);
});

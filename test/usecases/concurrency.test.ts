import { expect, test } from 'vitest';
import { computeIndicator } from '../../src/engine/computeIndicator.ts';
import { putCity } from '../../src/usecases/cities/putCity.ts';
import { DatasetCache } from '../../src/usecases/dataset/datasetCache.ts';
import { openDataset } from '../../src/usecases/dataset/openDataset.ts';
import { receiveDelivery } from '../../src/usecases/deliveries/receiveDelivery.ts';
import { withdrawDelivery } from '../../src/usecases/deliveries/withdrawDelivery.ts';
import { recallRelease } from '../../src/usecases/releases/recallRelease.ts';
import { releaseDataset } from '../../src/usecases/releases/releaseDataset.ts';
import { openTestEngine } from '../support/openTestEngine.ts';

const AGS = '99999000';
const file = (year: number, value: number) =>
  Buffer.from(`area,measure,period,value\n01,library_users,${year},${value}\n`);

test('dry runs and writes at the same time disturb each other in nothing', { timeout: 60_000 }, async () => {
  const engine = await openTestEngine('musterstadt');
  const long = Buffer.from(
    `area,measure,period,value\n${Array.from({ length: 12 }, (_, i) => `${String(i + 1).padStart(2, '0')},library_users,1990,${i}`).join('\n')}\n`,
  );
  await Promise.all(
    Array.from({ length: 30 }, (_, i) =>
      i % 2 === 0
        ? receiveDelivery(engine, { ags: AGS, fileName: 'x.csv', bytes: long, dryRun: true })
        : putCity(engine, `9900${String(i).padStart(4, '0')}`, `Stadt ${i}`),
    ),
  );
});

test('what a dataset was opened on stays what it answers, whatever is delivered or withdrawn meanwhile', async () => {
  const engine = await openTestEngine('musterstadt');
  const first = await receiveDelivery(engine, { ags: AGS, fileName: 'a.csv', bytes: file(1999, 5), dryRun: false });
  const before = await openDataset(engine, AGS, 'current', 'staff');
  await withdrawDelivery(engine, AGS, first.deliveryId!);
  await receiveDelivery(engine, { ags: AGS, fileName: 'b.csv', bytes: file(1998, 6), dryRun: false });
  const panel = await before.panel('2009');
  expect([...panel.columns.get('library_users')!.keys()]).toContain('1999');
  expect([...panel.columns.get('library_users')!.keys()]).not.toContain('1998');
  const after = await (await openDataset(engine, AGS, 'current', 'staff')).panel('2009');
  expect([...after.columns.get('library_users')!.keys()]).toContain('1998');
  const indicator = engine.catalogue.indicators.get('bibliotheksnutzung')!;
  expect(computeIndicator(after, engine.catalogue, indicator, 'stadtbezirk', '2021').values.length).toBe(12);
});

test('a release that is recalled between opening and reading is recalled, not empty', async () => {
  const engine = { ...(await openTestEngine('musterstadt')), cache: new DatasetCache() };
  await releaseDataset(engine, AGS, {});
  const dataset = await openDataset(engine, AGS, '2', 'public');
  await recallRelease(engine, AGS, 2, 'Irrtum');
  await expect(dataset.panel('2009')).rejects.toMatchObject({ kind: 'recalled' });
});

test('a delivery that another one corrects is withdrawn only after the correction', async () => {
  const engine = await openTestEngine('musterstadt');
  const first = await receiveDelivery(engine, { ags: AGS, fileName: 'a.csv', bytes: file(1999, 5), dryRun: false });
  const second = await receiveDelivery(engine, {
    ags: AGS,
    fileName: 'b.csv',
    bytes: file(1999, 7),
    dryRun: false,
    replaces: first.deliveryId!,
    confirm: 'all',
  });
  expect(second.status).toBe('stored');
  await expect(withdrawDelivery(engine, AGS, first.deliveryId!)).rejects.toMatchObject({ kind: 'conflict' });
  await withdrawDelivery(engine, AGS, second.deliveryId!);
  await withdrawDelivery(engine, AGS, first.deliveryId!);
});

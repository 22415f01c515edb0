import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import type { App } from '../../src/api/route.ts';
import { exportCity } from '../../src/usecases/cities/exportCity.ts';
import { restoreCity } from '../../src/usecases/cities/restoreCity.ts';
import type { DecouplingAnswer } from '../../src/usecases/decoupling/decouplingAnswer.ts';
import type { Coverage } from '../../src/usecases/indicators/readCoverage.ts';
import type { Profile } from '../../src/usecases/profile/readProfile.ts';
import type { EngineContext } from '../../src/usecases/system/engineContext.ts';
import { openTestApi } from '../support/openTestApi.ts';
import { openTestEngine } from '../support/openTestEngine.ts';

const CITY = '/api/v1/cities/99999000';
const NORTH = {
  name: 'Nordstadt',
  programme: 'Sozialer Zusammenhalt, Nordstadt',
  kind: 'sozialer-zusammenhalt',
  level: 'sozialraum',
  areas: ['0202', '0201'],
  validFrom: '2016-01-01',
  validTo: '2020-12-31',
};

async function put(app: App, id: string, payload: object): Promise<{ status: number; body: Record<string, unknown> }> {
  const response = await app.inject({ method: 'PUT', url: `${CITY}/programme-areas/${id}`, payload });
  return { status: response.statusCode, body: response.json() as Record<string, unknown> };
}

interface SeriesAnswer {
  areas: { key: string; programme?: object }[];
  series: {
    periods: string[];
    basis: string[];
    values: (number | null)[][];
    reasons: (string | null)[][];
    numerators: (number | null)[][];
    denominators: (number | null)[][];
    validity?: string[][];
    city: { value: number | null; basis: string }[];
  }[];
}

async function series(app: App, query: string): Promise<SeriesAnswer> {
  const response = await app.inject(`${CITY}/series?${query}`);
  expect(response.statusCode, response.body).toBe(200);
  return response.json() as SeriesAnswer;
}

let engine: EngineContext;
let app: App;
// The tests go on in one database, in their order: what one needs, the one before has left.
beforeAll(async () => {
  engine = await openTestEngine('musterstadt', afterAll);
  app = await openTestApi(engine, {}, afterAll);
  expect((await put(app, 'nordstadt', NORTH)).status).toBe(201);
}, 60_000);

test('a programme area is the sum of its areas, its rate that of the sums, and the city stays the city', async () => {
  const query = 'indicator=sgb2-quote&release=current';
  const whole = (await series(app, `${query}&level=programmgebiet`)).series[0]!;
  const parts = (await series(app, `${query}&area=0201,0202`)).series[0]!;
  expect(whole.periods).toEqual(parts.periods);
  whole.periods.forEach((_, j) => {
    const numerator = parts.numerators[0]![j]! + parts.numerators[1]![j]!;
    const denominator = parts.denominators[0]![j]! + parts.denominators[1]![j]!;
    expect(whole.numerators[0]![j]).toBe(numerator);
    expect(whole.denominators[0]![j]).toBe(denominator);
    expect(whole.values[0]![j]).toBeCloseTo((100 * numerator) / denominator, 12);
    expect(whole.city[j]).toEqual(parts.city[j]);
  });
  // A mean of the two rates would be another figure: the areas differ in size.
  const at = whole.periods.indexOf('2021-12-31');
  expect(Math.abs(whole.values[0]![at]! - (parts.values[0]![at]! + parts.values[1]![at]!) / 2)).toBeGreaterThan(0.01);
  expect(new Set(whole.basis)).toEqual(new Set(['aggregated']));
  expect(whole.validity![0]!.filter((one) => one === 'valid')).toHaveLength(5);
  expect(whole.validity![0]![0]).toBe('before');
  expect(whole.validity![0]!.at(-1)).toBe('after');
  const csv = await app.inject(`${CITY}/series?${query}&level=programmgebiet&format=csv`);
  expect(csv.body.split('\n')[0]).toMatch(/,ranked,validity$/);
});

test('a median has no sum: it is not applicable, except in a programme area of a single area', async () => {
  expect((await put(app, 'allein', { ...NORTH, name: 'Allein', areas: ['0201'] })).status).toBe(201);
  const query = 'indicator=angebotsmiete-median&release=current&from=2021&to=2021';
  const { areas, series: list } = await series(app, `${query}&level=programmgebiet`);
  expect(areas.map(({ key }) => key)).toEqual(['allein', 'nordstadt']);
  const own = (await series(app, `${query}&area=0201`)).series[0]!;
  expect(list[0]!.values).toEqual([own.values[0], [null]]);
  expect(list[0]!.reasons).toEqual([[null], ['not_applicable']]);
});

test('a suppressed part leaves no sum, and the reason is told', async () => {
  const query = 'indicator=jugendarbeitslosenanteil&level=unterbezirk&release=current';
  const { areas, series: list } = await series(app, query);
  const parts = list[0]!;
  const at = parts.periods.findIndex((_, j) => parts.reasons.some((row) => row[j] === 'suppressed'));
  const suppressed = areas[parts.reasons.findIndex((row) => row[at] === 'suppressed')]!.key;
  const told = areas[parts.reasons.findIndex((row) => row[at] === null)]!.key;
  expect((await put(app, 'luecke', { ...NORTH, level: 'unterbezirk', areas: [suppressed, told] })).status).toBe(201);
  const answer = await series(app, 'indicator=jugendarbeitslosenanteil&level=programmgebiet&release=current');
  const row = answer.areas.findIndex(({ key }) => key === 'luecke');
  const j = answer.series[0]!.periods.indexOf(parts.periods[at]!);
  expect(answer.series[0]!.values[row]![j]).toBeNull();
  expect(answer.series[0]!.reasons[row]![j]).toBe('suppressed');
  expect(answer.series[0]!.numerators[row]![j]).toBeNull();
  for (const id of ['luecke', 'allein']) await app.inject({ method: 'DELETE', url: `${CITY}/programme-areas/${id}` });
});

test('profile and coverage know programme areas, with programme and validity', async () => {
  const url = `${CITY}/areas/nordstadt/profile?level=programmgebiet&release=current`;
  const profile = (await app.inject(`${url}&period=2021`)).json() as Profile;
  expect(profile.area).toMatchObject({ key: 'nordstadt', name: 'Nordstadt', level: 'programmgebiet', parent: null });
  expect(profile.area.programme).toMatchObject({ kind: 'sozialer-zusammenhalt', validTo: '2020-12-31' });
  const quota = profile.indicators.find(({ indicator }) => indicator === 'sgb2-quote')!;
  expect(quota.validity).toBe('after');
  expect(quota.sentence).toContain('Nordstadt');
  expect(quota.changes.map(({ years }) => years)).toEqual([1, 5, 10]);
  const coverage = (
    await app.inject(`${CITY}/coverage?level=programmgebiet&release=current&from=2021&to=2021`)
  ).json() as Coverage;
  expect(coverage.areas).toEqual([{ key: 'nordstadt', name: 'Nordstadt' }]);
  expect(coverage.areaCounts[0]![0]).toBeGreaterThan(20);
});

test('decoupling: a programme area is judged by what is ordinary of the areas that it is made of', async () => {
  const response = await app.inject(`${CITY}/decoupling?indicator=sgb2-quote&level=programmgebiet&release=current`);
  expect(response.statusCode, response.body).toBe(200);
  const [result] = (response.json() as DecouplingAnswer).results;
  expect(result!.refused).toBeNull();
  expect(result!.areas.map(({ key }) => key)).toEqual(['nordstadt']);
  const [own] = result!.areas;
  expect(own!.class).not.toBe('nicht_beurteilbar');
  expect(own!.sentence).toContain('Nordstadt');
  const rate = (await series(app, 'indicator=sgb2-quote&level=programmgebiet&release=current')).series[0]!;
  expect(own!.value).toBe(rate.values[0]!.at(-1));
  // Against the rest of the city, as of any area.
  expect(Math.abs(own!.gap!)).toBeGreaterThan(0);
});

test('a release keeps the programme areas that it was made with; the state changes with them and comes back', async () => {
  const state = async (): Promise<string> =>
    ((await app.inject(`${CITY}?release=current`)).json() as { datasetState: string }).datasetState;
  const first = await state();
  // The release of the example city was made before there were any.
  expect((await app.inject(`${CITY}/programme-areas?release=1`)).json()).toMatchObject({ total: 0 });
  expect((await app.inject(`${CITY}/series?indicator=sgb2-quote&level=programmgebiet`)).statusCode).toBe(404);
  expect((await app.inject({ method: 'POST', url: `${CITY}/releases`, payload: {} })).statusCode).toBe(201);
  const url = `${CITY}/series?indicator=sgb2-quote&level=programmgebiet`;
  const released = (await app.inject(url)).json() as SeriesAnswer;
  expect(released.areas.map(({ key }) => key)).toEqual(['nordstadt']);

  const again = await put(app, 'nordstadt', NORTH);
  expect([again.status, again.body.stored, again.body.datasetState]).toEqual([200, 'unchanged', first]);
  const wider = await put(app, 'nordstadt', { ...NORTH, areas: ['0201', '0202', '0203'] });
  expect([wider.status, wider.body.stored]).toEqual([200, 'replaced']);
  expect(wider.body.datasetState).not.toBe(first);
  expect((await app.inject(url)).json()).toEqual(released);
  const now = await series(app, 'indicator=sgb2-quote&level=programmgebiet&release=current');
  expect(now.series[0]!.denominators[0]![0]).not.toBe(released.series[0]!.denominators[0]![0]);
  const removed = await app.inject({ method: 'DELETE', url: `${CITY}/programme-areas/nordstadt` });
  expect(removed.statusCode).toBe(200);
  expect((await app.inject({ method: 'DELETE', url: `${CITY}/programme-areas/nordstadt` })).statusCode).toBe(404);
  expect((await app.inject(url)).json()).toEqual(released);
  expect((await app.inject(`${CITY}/programme-areas/nordstadt`)).json()).toMatchObject({
    programmeArea: { ...NORTH, areas: ['0201', '0202'], boundary: '2009' },
  });
  await put(app, 'nordstadt', NORTH);
  expect(await state()).toBe(first);

  const recalled = await app.inject({ method: 'DELETE', url: `${CITY}/releases/2`, payload: { note: 'Versehen' } });
  expect(recalled.statusCode, recalled.body).toBe(200);
  expect((await app.inject(url)).statusCode).toBe(404);
});

test('an archive brings the programme areas back, those of releases too', async () => {
  const small = await openTestEngine('empty');
  const here = await openTestApi(small);
  const city = '/api/v1/cities/99999001';
  await here.inject({ method: 'PUT', url: city, payload: { name: 'Kleinstadt' } });
  const ring = [
    [9, 51],
    [9.01, 51],
    [9.01, 51.01],
    [9, 51.01],
    [9, 51],
  ];
  const geojson = {
    type: 'FeatureCollection',
    features: [
      {
        type: 'Feature',
        properties: { key: '1', name: 'Eins', level: 'sozialraum' },
        geometry: { type: 'Polygon', coordinates: [ring] },
      },
    ],
  };
  await here.inject({
    method: 'PUT',
    url: `${city}/boundaries/eins`,
    headers: { 'content-type': 'application/geo+json' },
    payload: JSON.stringify(geojson),
  });
  await here.inject({
    method: 'POST',
    url: `${city}/deliveries?fileName=a.csv`,
    headers: { 'content-type': 'text/csv' },
    payload: 'area,measure,period,value\n1,population,2021-12-31,100\n',
  });
  const url = `${city}/programme-areas/eins`;
  const payload = { ...NORTH, areas: ['1'] };
  expect((await here.inject({ method: 'PUT', url, payload })).statusCode).toBe(201);
  const released = await here.inject({ method: 'POST', url: `${city}/releases`, payload: { protection: 'none' } });
  expect(released.statusCode, released.body).toBe(201);
  await here.inject({ method: 'PUT', url, payload: { ...payload, name: 'Anders' } });
  const folder = mkdtempSync(join(tmpdir(), 'sozialraum-programme-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const manifest = await exportCity(small, '99999001', join(folder, 'a.zip'));
  const other = await openTestEngine('empty');
  expect((await restoreCity(other, join(folder, 'a.zip'))).datasetState).toBe(manifest.datasetState);
  const there = await openTestApi(other);
  for (const release of ['1', 'current']) {
    const list = `${city}/programme-areas?release=${release}`;
    expect((await here.inject(list)).json()).toMatchObject({ total: 1 });
    expect((await there.inject(list)).json()).toEqual((await here.inject(list)).json());
  }
});

test('what is wrong with a programme area is said at its place', async () => {
  const cases: [object, string][] = [
    [{ ...NORTH, kind: 'irgendwas' }, '/kind'],
    [{ ...NORTH, level: 'block' }, '/level'],
    [{ ...NORTH, areas: ['0201', '9999'] }, '/areas'],
    [{ ...NORTH, areas: [] }, '/areas'],
    [{ ...NORTH, validFrom: 'gestern' }, '/validFrom'],
    [{ ...NORTH, validFrom: '2021-01-01' }, '/validFrom'],
    [{ ...NORTH, name: '  ' }, '/name'],
    [{ ...NORTH, extra: 1 }, '/extra'],
  ];
  for (const [payload, pointer] of cases) {
    const { status, body } = await put(app, 'nordstadt', payload);
    expect([status, (body.errors as { pointer: string }[])[0]?.pointer], JSON.stringify(payload)).toEqual([
      400,
      pointer === '/extra' ? '' : pointer,
    ]);
  }
  expect((await put(app, 'nordstadt', { ...NORTH, boundary: '1999' })).status).toBe(404);
  expect((await put(app, 'Nordstadt', NORTH)).status).toBe(400);
  const guarded = await openTestApi(engine, { staffToken: 'a-long-enough-token' });
  expect((await put(guarded, 'nordstadt', NORTH)).status).toBe(401);
  await put(app, 'nordstadt', NORTH);
  const crossed = await app.inject(
    `${CITY}/series?indicator=sgb2-quote&level=programmgebiet&crosswalk=auto&release=current`,
  );
  expect(crossed.statusCode).toBe(400);
});

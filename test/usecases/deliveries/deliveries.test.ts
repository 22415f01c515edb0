import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import type { DeliveryFormat } from '../../../src/domain/deliveryFormat.ts';
import { RequestProblem } from '../../../src/domain/requestProblem.ts';
import { putCity } from '../../../src/usecases/cities/putCity.ts';
import { openDataset } from '../../../src/usecases/dataset/openDataset.ts';
import { purgeOriginal } from '../../../src/usecases/deliveries/purgeOriginal.ts';
import { readDeliveries, readDelivery, readOriginal } from '../../../src/usecases/deliveries/readDeliveries.ts';
import { type DeliveryRequest, receiveDelivery } from '../../../src/usecases/deliveries/receiveDelivery.ts';
import { withdrawDelivery } from '../../../src/usecases/deliveries/withdrawDelivery.ts';
import { readSeries } from '../../../src/usecases/indicators/readSeries.ts';
import { recallRelease } from '../../../src/usecases/releases/recallRelease.ts';
import { releaseDataset } from '../../../src/usecases/releases/releaseDataset.ts';
import type { EngineContext } from '../../../src/usecases/system/engineContext.ts';
import { makeSmallCity, SMALL_CITY } from '../../deliveries/smallCity.ts';
import { openTestApi } from '../../support/openTestApi.ts';
import { openTestEngine } from '../../support/openTestEngine.ts';

const HEADER = 'area,measure,period,value\n';
const POPULATION = `${HEADER}1,population,2021-12-31,100\n2,population,2021-12-31,200\ngesamt,population,2021-12-31,300\n`;
const FOREIGNERS = `${HEADER}1,foreigners,2021-12-31,10\n2,foreigners,2021-12-31,30\ngesamt,foreigners,2021-12-31,40\n`;
const BIRTHS = `${HEADER}1,births,2021,1\n2,births,2021,2\n`;

async function smallCity(): Promise<EngineContext> {
  const engine = await openTestEngine('empty');
  await makeSmallCity(engine);
  return engine;
}

function send(engine: EngineContext, text: string, more: Partial<DeliveryRequest> = {}) {
  return receiveDelivery(engine, {
    ags: SMALL_CITY,
    fileName: 'lieferung.csv',
    bytes: Buffer.from(text),
    dryRun: false,
    ...more,
  });
}

/** As `send`, for a file that has to be taken in. */
async function store(engine: EngineContext, text: string, more: Partial<DeliveryRequest> = {}): Promise<number> {
  const result = await send(engine, text, more);
  expect(result.status, result.protocol.findings.map((one) => one.message).join('\n')).toBe('stored');
  return result.deliveryId!;
}

async function stateOf(engine: EngineContext): Promise<string> {
  return (await openDataset(engine, SMALL_CITY, 'current', 'staff')).datasetState;
}

/** Every value and reason in force, by "boundary measure period key". */
async function cellsInForce(engine: EngineContext, release = 'current'): Promise<Record<string, number | string>> {
  const dataset = await openDataset(engine, SMALL_CITY, release, 'staff');
  const cells: Record<string, number | string> = {};
  for (const { id } of dataset.boundaries) {
    const panel = await dataset.panel(id);
    for (const [measure, periods] of panel.columns) {
      for (const [period, column] of periods) {
        panel.areas.forEach((area, i) => {
          if (column.reasons[i] === 255) return;
          cells[`${id} ${measure} ${period} ${area.key}`] =
            column.reasons[i] === 0 ? column.values[i]! : `reason ${column.reasons[i]}`;
        });
      }
    }
  }
  return cells;
}

async function problemOf(work: Promise<unknown>): Promise<RequestProblem> {
  const error = await work.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(RequestProblem);
  return error as RequestProblem;
}

test('all or nothing: a file with one bad row leaves no trace', async () => {
  const engine = await smallCity();
  await store(engine, FOREIGNERS);
  const before = { state: await stateOf(engine), cells: await cellsInForce(engine) };
  for (const bad of [
    `${POPULATION}9,population,2021-12-31,5\n`,
    `${POPULATION}1,population,2020-12-31,-5\n`,
    `${POPULATION}1,population,2020-12-31,x1\n`,
    `${POPULATION}1,population,2020-12-31\n`,
    `${POPULATION}1,foreigners,2021-12-31,11\n`,
    POPULATION.replace(',100', ',9'),
  ]) {
    const result = await send(engine, bad);
    expect(result, bad).toMatchObject({ status: 'refused', deliveryId: null, observations: 0 });
    expect(result.datasetState).toBe(before.state);
    expect(result.protocol.findings.some((one) => one.severity === 'error')).toBe(true);
    expect({ state: await stateOf(engine), cells: await cellsInForce(engine) }, bad).toEqual(before);
    expect((await readDeliveries(engine, SMALL_CITY, 10, null)).total, bad).toBe(1);
  }
  // Refused numbers are not used up.
  expect(await store(engine, POPULATION)).toBe(2);
});

test('a dry run says what a delivery would do, and does nothing', async () => {
  const engine = await smallCity();
  const state = await stateOf(engine);
  const result = await send(engine, POPULATION, { dryRun: true });
  expect(result).toMatchObject({ status: 'checked', deliveryId: null, observations: 3, datasetState: state });
  expect(result.protocol.history).toEqual({ added: 3, confirmed: 0, filled: 0, superseded: 0, kept: 0 });
  expect(await stateOf(engine)).toBe(state);
  expect((await readDeliveries(engine, SMALL_CITY, 10, null)).total).toBe(0);
});

test('the dataset state changes with a delivery and comes back exactly with its withdrawal', async () => {
  const engine = await smallCity();
  const states = [await stateOf(engine)];
  const ids: number[] = [];
  for (const text of [POPULATION, FOREIGNERS, BIRTHS]) {
    ids.push(await store(engine, text));
    states.push(await stateOf(engine));
  }
  expect(new Set(states).size).toBe(4);
  for (const id of [...ids].reverse()) {
    expect((await withdrawDelivery(engine, SMALL_CITY, id)).datasetState).toBe(states[id - 1]);
  }
  expect(await cellsInForce(engine)).toEqual({});
  // In another order the states in between are others, and at the end it is the same again.
  for (const text of [BIRTHS, POPULATION, FOREIGNERS]) await store(engine, text);
  expect(await stateOf(engine)).toBe(states[3]);
  const twice = await problemOf(withdrawDelivery(engine, SMALL_CITY, 1));
  expect(twice).toMatchObject({ kind: 'conflict', message: 'Die Lieferung 1 ist schon zurückgezogen.' });
  expect((await problemOf(withdrawDelivery(engine, SMALL_CITY, 99))).kind).toBe('not-found');
});

test('a changed value needs replaces, then confirmation; only confirmed cells supersede', async () => {
  const engine = await smallCity();
  // Without a total, whose difference would be told too.
  const areas = POPULATION.replace(/gesamt.*\n/, '');
  await store(engine, areas);
  const before = await cellsInForce(engine);
  const state = await stateOf(engine);
  const changed = areas.replace(',100', ',110').replace(',200', ',220');

  const without = await send(engine, changed);
  expect(without.status).toBe('refused');
  expect(without.protocol.findings.map((one) => [one.check, one.severity, one.area, one.row])).toEqual([
    ['changed-value', 'error', '1', 2],
    ['changed-value', 'error', '2', 3],
  ]);

  const question = await send(engine, changed, { replaces: 1 });
  expect(question.status).toBe('refused');
  expect(question.protocol.findings.map((one) => [one.check, one.severity, one.area])).toEqual([
    ['unconfirmed-change', 'question', '1'],
    ['unconfirmed-change', 'question', '2'],
  ]);
  expect(await cellsInForce(engine)).toEqual(before);

  const one = await send(engine, changed, { replaces: 1, confirm: ['2|population|2021-12-31'] });
  expect(one).toMatchObject({ status: 'stored', deliveryId: 2, observations: 1 });
  expect(one.protocol.history).toEqual({ added: 0, confirmed: 0, filled: 0, superseded: 1, kept: 1 });
  expect(one.protocol.findings.map((found) => [found.check, found.severity, found.area])).toEqual([
    ['unconfirmed-change', 'warning', '1'],
    ['superseded-value', 'note', '2'],
  ]);
  expect(await cellsInForce(engine)).toEqual({ ...before, 'neu population 2021-12-31 2': 220 });

  // What the correction gave is its own now: only the cell that the first delivery still gives can be corrected there.
  const all = await send(engine, changed.replace(',220', ',221'), { replaces: 1, confirm: 'all' });
  expect(all.status).toBe('refused');
  expect(all.protocol.findings.map((found) => [found.check, found.area])).toContainEqual(['changed-value', '2']);
  await store(engine, `${HEADER}1,population,2021-12-31,110\n`, { replaces: 1, confirm: 'all' });
  expect(await cellsInForce(engine)).toEqual({
    ...before,
    'neu population 2021-12-31 1': 110,
    'neu population 2021-12-31 2': 220,
  });

  // Withdrawing the corrections brings back what they superseded, down to the id of the state.
  await withdrawDelivery(engine, SMALL_CITY, 2);
  expect((await cellsInForce(engine))['neu population 2021-12-31 2']).toBe(200);
  await withdrawDelivery(engine, SMALL_CITY, 3);
  expect(await cellsInForce(engine)).toEqual(before);
  expect(await stateOf(engine)).toBe(state);
});

test('what a correction confirms makes another state; a withdrawn or foreign delivery cannot be corrected', async () => {
  const engine = await smallCity();
  await store(engine, POPULATION);
  const changed = POPULATION.replace(',100', ',110').replace(',200', ',220');
  const states = new Set<string>([await stateOf(engine)]);
  for (const confirm of [
    'all' as const,
    ['1|population|2021-12-31'],
    ['2|population|2021-12-31'],
    ['2|population|2021-12-31', '1|population|2021-12-31'],
  ]) {
    const id = await store(engine, changed, { replaces: 1, confirm });
    states.add(await stateOf(engine));
    await withdrawDelivery(engine, SMALL_CITY, id);
  }
  // "all" and both cells by name are the same correction.
  expect(states.size).toBe(4);
  await putCity(engine, '99999003', 'Andere Stadt');
  for (const replaces of [2, 77, 2147483647]) {
    const problem = await problemOf(send(engine, changed, { replaces, confirm: 'all' }));
    expect(problem.kind).toBe('not-found');
    expect(problem.message).toContain(`Die Lieferung ${replaces}, die ersetzt werden soll`);
  }
  const foreign = await problemOf(send(engine, changed, { ags: '99999003', replaces: 1, confirm: 'all' }));
  expect(foreign.kind).toBe('not-found');
});

test('a value that was announced as not yet available may be filled, and nothing else', async () => {
  const engine = await smallCity();
  const announced = `${HEADER}1,population,2021-12-31,not_yet_available\n2,population,2021-12-31,suppressed\n`;
  await store(engine, announced);
  const state = await stateOf(engine);
  const refused = await send(engine, `${HEADER}1,population,2021-12-31,100\n2,population,2021-12-31,200\n`);
  expect(refused.protocol.findings.map((one) => [one.check, one.area])).toEqual([['changed-value', '2']]);
  const filled = await send(engine, `${HEADER}1,population,2021-12-31,100\n2,population,2021-12-31,suppressed\n`);
  expect(filled.protocol.history).toEqual({ added: 0, confirmed: 1, filled: 1, superseded: 0, kept: 0 });
  expect(await cellsInForce(engine)).toEqual({
    'neu population 2021-12-31 1': 100,
    'neu population 2021-12-31 2': 'reason 1',
  });
  // Not back again: what is known cannot become unknown without a correction.
  expect((await send(engine, announced)).protocol.findings.map((one) => one.check)).toContain('changed-value');
  await withdrawDelivery(engine, SMALL_CITY, 2);
  expect(await stateOf(engine)).toBe(state);
  expect((await cellsInForce(engine))['neu population 2021-12-31 1']).toBe('reason 4');
});

test('an identical file is refused; withdrawn, it may come again', async () => {
  const engine = await smallCity();
  await store(engine, POPULATION);
  const again = await send(engine, POPULATION, { fileName: 'anders.csv' });
  expect(again).toMatchObject({ status: 'refused', observations: 0 });
  expect(again.protocol.findings.map((one) => one.check)).toEqual(['already-delivered']);
  const state = await stateOf(engine);
  await withdrawDelivery(engine, SMALL_CITY, 1);
  expect(await store(engine, POPULATION)).toBe(2);
  expect(await stateOf(engine)).toBe(state);
});

test('equal bytes for two years are two deliveries: the name of the file counts where the period stands in it', async () => {
  const engine = await smallCity();
  const format: DeliveryFormat = {
    id: 'jahresdatei',
    version: 1,
    title: 'Jahresdatei',
    layout: 'wide',
    delimiter: ';',
    area: { column: 'gebiet' },
    period: { fileName: 'einwohner_{zeit}.csv', day: '12-31' },
    measures: { Einwohner: 'population' },
  };
  const file = 'gebiet;Einwohner\n1;100\n2;200\n';
  const empty = await stateOf(engine);
  await store(engine, file, { fileName: 'einwohner_2021.csv', format });
  const first = await stateOf(engine);
  await store(engine, file, { fileName: 'einwohner_2022.csv', format });
  expect(Object.keys(await cellsInForce(engine))).toHaveLength(4);
  await withdrawDelivery(engine, SMALL_CITY, 1);
  expect(await stateOf(engine)).not.toBe(first);
  expect(Object.keys(await cellsInForce(engine))).toEqual([
    'neu population 2022-12-31 1',
    'neu population 2022-12-31 2',
  ]);
  await withdrawDelivery(engine, SMALL_CITY, 2);
  expect(await stateOf(engine)).toBe(empty);
  const unnamed = await send(engine, file, { format });
  expect(unnamed.protocol.findings.map((one) => one.check)).toEqual(['unreadable-period']);
});

test('a purged file is gone, its hash stays; values go only with a withdrawn delivery', async () => {
  const engine = await smallCity();
  const app = await openTestApi(engine);
  const base = `/api/v1/cities/${SMALL_CITY}/deliveries`;
  await store(engine, POPULATION);
  await store(engine, BIRTHS);
  const sha256 = createHash('sha256').update(POPULATION).digest('hex');
  const original = await app.inject(`${base}/1/original`);
  expect(original.statusCode).toBe(200);
  expect(original.body).toBe(POPULATION);
  const cells = await cellsInForce(engine);
  const state = await stateOf(engine);

  const purged = await app.inject({ method: 'DELETE', url: `${base}/1/original` });
  expect(purged.statusCode).toBe(200);
  expect(purged.json()).toEqual({ sha256 });
  const gone = await app.inject(`${base}/1/original`);
  expect(gone.statusCode).toBe(410);
  expect(gone.json()).toMatchObject({ status: 410, detail: expect.stringContaining(sha256) });
  expect(await readDelivery(engine, SMALL_CITY, 1)).toMatchObject({ sha256, purgedAt: expect.any(String) });
  expect((await problemOf(readOriginal(engine, SMALL_CITY, 1))).kind).toBe('recalled');
  // The values are another decision.
  expect(await cellsInForce(engine)).toEqual(cells);
  expect(await stateOf(engine)).toBe(state);
  expect((await readOriginal(engine, SMALL_CITY, 2)).bytes.toString()).toBe(BIRTHS);

  await withdrawDelivery(engine, SMALL_CITY, 1);
  expect(await purgeOriginal(engine, SMALL_CITY, 1)).toEqual({ sha256 });
  const rows = await engine.database.session.execute(
    `select count(*)::int as n from observation where city_id = '${SMALL_CITY}' and delivery_id = 1` as never,
  );
  expect(rows[0]).toEqual({ n: 0 });
  expect((await readDelivery(engine, SMALL_CITY, 1)).observations).toBe(3);
});

test('neither the order of rows, columns and deliveries nor the layout changes a result', async () => {
  const rows = [
    ['1', '100', '10'],
    ['2', '200', '30'],
    ['0101', '60', '4'],
    ['0103', '40', '6'],
    ['gesamt', '303', '41'],
  ] as const;
  const line = (cells: readonly string[]) => `${cells.join(',')}\n`;
  const wide = `area,period,population,foreigners\n${rows.map(([key, a, b]) => line([key, '2021-12-31', a, b])).join('')}`;
  const turned = `foreigners,period,population,area\n${[...rows]
    .reverse()
    .map(([key, a, b]) => line([b, '2021-12-31', a, key]))
    .join('')}`;
  const long = (order: readonly (readonly string[])[], at: 1 | 2, measure: string) =>
    `area,measure,period,value\n${order.map((row) => line([row[0]!, measure, '2021-12-31', row[at]!])).join('')}`;
  const histories = [
    [wide],
    [turned],
    [long(rows, 1, 'population'), long(rows, 2, 'foreigners')],
    [long([...rows].reverse(), 2, 'foreigners'), long(rows, 1, 'population')],
    [
      `${wide.split('\n').slice(0, 3).join('\n')}\n`,
      `area,period,population,foreigners\n${wide.split('\n').slice(3).join('\n')}`,
    ],
  ];
  const answers = new Set<string>();
  for (const files of histories) {
    const engine = await smallCity();
    for (const file of files) await store(engine, file);
    const dataset = await openDataset(engine, SMALL_CITY, 'current', 'staff');
    const read = async (level: string) => {
      const { datasetState: _state, ...series } = await readSeries(engine, dataset, {
        indicator: 'einwohnerzahl,auslaenderanteil',
        level,
        limit: 100,
      });
      return series;
    };
    answers.add(JSON.stringify([await read('stadtbezirk'), await read('stadtteil')]));
  }
  expect(answers.size).toBe(1);
  const [bezirke] = JSON.parse([...answers][0]!) as [{ series: { figures: { value: number }[][] }[] }];
  expect(bezirke.series.map((one) => one.figures.map((row) => row[0]!.value))).toEqual([
    [100, 200],
    [10, 15],
  ]);
});

test('the same deliveries give the same state in another instance, whatever came and went in between', async () => {
  const here = await smallCity();
  await store(here, POPULATION);
  await store(here, BIRTHS);
  await store(here, POPULATION.replace(',100', ',110'), { replaces: 1, confirm: 'all' });
  await store(here, FOREIGNERS);

  const there = await openTestEngine('empty');
  await makeSmallCity(there, '99999003');
  await makeSmallCity(there);
  const detour = await store(there, FOREIGNERS, { fileName: 'umweg.csv' });
  await withdrawDelivery(there, SMALL_CITY, detour);
  await store(there, BIRTHS, { fileName: 'anderer-name.csv' });
  await store(there, FOREIGNERS);
  const first = await store(there, POPULATION);
  await store(there, POPULATION.replace(',100', ',110'), {
    replaces: first,
    confirm: ['1|population|2021-12-31'],
  });
  expect(await stateOf(there)).toBe(await stateOf(here));
  expect(await cellsInForce(there)).toEqual(await cellsInForce(here));
});

test('deliveries at the same moment stand one after the other', async () => {
  const engine = await smallCity();
  const results = await Promise.all([
    send(engine, POPULATION),
    send(engine, POPULATION),
    send(engine, FOREIGNERS),
    send(engine, POPULATION.replace(',100', ',101')),
  ]);
  expect(results.filter((one) => one.status === 'stored')).toHaveLength(2);
  const { deliveries } = await readDeliveries(engine, SMALL_CITY, 10, null);
  expect(deliveries.map((one) => one.deliveryId)).toEqual([2, 1]);
});

test('a release does not move: later deliveries change no byte of what it answers', async () => {
  const engine = await smallCity();
  const app = await openTestApi(engine);
  const base = `/api/v1/cities/${SMALL_CITY}`;
  const query = 'indicator=einwohnerzahl,auslaenderanteil&level=stadtbezirk';
  const url = `${base}/series?${query}`;
  expect((await app.inject(url)).statusCode).toBe(404);
  expect((await problemOf(releaseDataset(engine, SMALL_CITY, {}))).kind).toBe('conflict');

  await store(engine, POPULATION);
  await store(engine, FOREIGNERS);
  expect(await releaseDataset(engine, SMALL_CITY, {})).toMatchObject({
    releaseId: 1,
    protection: 'synthetic',
    stateId: await stateOf(engine),
    changes: { since: null, added: 6, changed: 0, removed: 0, columnsTotal: 2 },
  });
  const first = await app.inject(url);
  expect(first.statusCode).toBe(200);
  expect(first.json()).toMatchObject({ release: 1, protection: 'synthetic' });
  const pinned = async () => {
    const answers = await Promise.all(
      [`${url}&release=1`, `${base}/areas/1/profile?release=1`, `${base}?release=1`].map((one) => app.inject(one)),
    );
    for (const answer of answers) expect(answer.statusCode, answer.body).toBe(200);
    return answers.map((answer) => `${answer.headers.etag}\n${answer.body}`);
  };
  const before = await pinned();

  const correction = await store(engine, POPULATION.replace(',100', ',110'), { replaces: 1, confirm: 'all' });
  await withdrawDelivery(engine, SMALL_CITY, 2);
  await store(engine, BIRTHS);
  expect(await pinned()).toEqual(before);
  // Unreleased work is invisible, and visible to staff.
  expect((await app.inject(url)).body).toBe(first.body);
  expect((await app.inject(`${url}&release=current`)).json()).toMatchObject({ release: null, protection: 'internal' });

  const second = await releaseDataset(engine, SMALL_CITY, { note: ' Berichtigung ' });
  expect(second).toMatchObject({
    releaseId: 2,
    note: 'Berichtigung',
    changes: {
      since: 1,
      added: 2,
      changed: 1,
      removed: 3,
      columnsTotal: 3,
      columns: [
        { boundary: 'neu', measure: 'births', period: '2021', added: 2, changed: 0, removed: 0 },
        { boundary: 'neu', measure: 'foreigners', period: '2021-12-31', added: 0, changed: 0, removed: 3 },
        { boundary: 'neu', measure: 'population', period: '2021-12-31', added: 0, changed: 1, removed: 0 },
      ],
    },
  });
  expect(await pinned()).toEqual(before);
  expect((await app.inject(url)).json()).toMatchObject({ release: 2 });
  expect((await cellsInForce(engine, '2'))['neu population 2021-12-31 1']).toBe(110);

  // Nor does the end of a delivery reach into a release.
  await withdrawDelivery(engine, SMALL_CITY, correction);
  await purgeOriginal(engine, SMALL_CITY, correction);
  expect((await cellsInForce(engine, '2'))['neu population 2021-12-31 1']).toBe(110);

  // Recalled: 410, and the one before is the default again.
  const recalled = await app.inject({ method: 'DELETE', url: `${base}/releases/2?note=Falsche%20Zahlen` });
  expect(recalled.statusCode).toBe(200);
  const gone = await app.inject(`${url}&release=2`);
  expect(gone.statusCode).toBe(410);
  expect(gone.json()).toMatchObject({ detail: 'Die Veröffentlichung 2 wurde zurückgerufen. Falsche Zahlen' });
  expect((await app.inject(url)).body).toBe(first.body);
  expect((await app.inject(`${base}/releases/2`)).json()).toMatchObject({ recallNote: 'Falsche Zahlen' });
  expect((await problemOf(recallRelease(engine, SMALL_CITY, 2, ''))).kind).toBe('conflict');
  // The number is not given again, and the next release is compared with the one that is public.
  expect(await releaseDataset(engine, SMALL_CITY, {})).toMatchObject({
    releaseId: 3,
    changes: { since: 1, added: 2, changed: 0, removed: 3 },
  });
  expect(await pinned()).toEqual(before);
});

test('a real city has to say itself that its figures need no protection', async () => {
  const engine = await openTestEngine('empty');
  const real = '01001000';
  await makeSmallCity(engine, real);
  await store(engine, POPULATION, { ags: real });
  for (const protection of [undefined, 'synthetic', 'None', '']) {
    const problem = await problemOf(releaseDataset(engine, real, protection === undefined ? {} : { protection }));
    expect(problem.kind).toBe('invalid-request');
    expect(problem.message).toMatch(/protection.*none/);
    expect(problem.errors[0]?.pointer).toBe('/protection');
  }
  const nothing = await problemOf(openDataset(engine, real, undefined, 'public'));
  expect(nothing).toMatchObject({
    kind: 'not-found',
    message: `Für die Stadt ${real} ist noch nichts veröffentlicht.`,
  });
  expect(await releaseDataset(engine, real, { protection: 'none' })).toMatchObject({ protection: 'none' });
  expect((await openDataset(engine, real, undefined, 'public')).protection).toBe('none');
});

test('the public has no way to the data but a release', async () => {
  const engine = await smallCity();
  await store(engine, POPULATION);
  expect((await problemOf(openDataset(engine, SMALL_CITY, undefined, 'public'))).kind).toBe('not-found');
  expect((await problemOf(openDataset(engine, SMALL_CITY, 'current', 'public'))).kind).toBe('unauthorised');
  expect((await problemOf(openDataset(engine, SMALL_CITY, '1', 'public'))).kind).toBe('not-found');
  const app = await openTestApi(engine, { staffToken: 'a-long-enough-token' });
  const base = `/api/v1/cities/${SMALL_CITY}`;
  for (const [path, status] of [
    ['/series?indicator=einwohnerzahl', 404],
    ['/series?indicator=einwohnerzahl&release=current', 401],
    ['/series?indicator=einwohnerzahl&release=1', 404],
    ['/areas/1/profile', 404],
    ['/areas/1/profile?release=current', 401],
    ['/deliveries', 401],
    ['/deliveries/1', 401],
    ['/deliveries/1/original', 401],
  ] as const) {
    const answer = await app.inject(`${base}${path}`);
    expect(answer.statusCode, path).toBe(status);
    expect(answer.body, path).not.toMatch(/\b100\b|\b200\b|\b300\b/);
  }
});

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import type { App } from '../../src/api/route.ts';
import { exportCity } from '../../src/usecases/cities/exportCity.ts';
import { restoreCity } from '../../src/usecases/cities/restoreCity.ts';
import type { Profile } from '../../src/usecases/profile/readProfile.ts';
import type { EngineContext } from '../../src/usecases/system/engineContext.ts';
import { openTestApi } from '../support/openTestApi.ts';
import { openTestEngine } from '../support/openTestEngine.ts';

const CITY = '/api/v1/cities/99999001';

/*
 * A city of two districts side by side. Until 2020: W1, W2 in the west, E1 (twice as wide) in the east. Since 2021 W1 and
 * W2 are one area W, and E1 is divided: two thirds of its ground are EA, one third is EB. Blocks under the old areas
 * carry the people: E1 has 100 in its western half and 300 in its eastern one.
 */
const square = (west: number, width: number, south = 51, height = 0.01) => ({
  type: 'Polygon',
  coordinates: [
    [
      [west, south],
      [west + width, south],
      [west + width, south + height],
      [west, south + height],
      [west, south],
    ],
  ],
});
const areas = (list: readonly (readonly [string, string, string | null, number, number])[]) => ({
  type: 'FeatureCollection',
  features: list.map(([level, key, parent, west, width]) => ({
    type: 'Feature',
    properties: { level, key, name: `Gebiet ${key}`, ...(parent === null ? {} : { parent }) },
    geometry: square(9 + west / 100, width / 100),
  })),
});
const OLD = areas([
  ['stadtbezirk', 'West', null, 0, 2],
  ['stadtbezirk', 'Ost', null, 2, 3],
  ['sozialraum', 'W1', 'West', 0, 1],
  ['sozialraum', 'W2', 'West', 1, 1],
  ['sozialraum', 'E1', 'Ost', 2, 3],
  ['block', 'W1a', 'W1', 0, 1],
  ['block', 'W2a', 'W2', 1, 1],
  ['block', 'E1a', 'E1', 2, 2],
  ['block', 'E1b', 'E1', 4, 1],
]);
const NEW = areas([
  ['stadtbezirk', 'West', null, 0, 2],
  ['stadtbezirk', 'Ost', null, 2, 3],
  ['sozialraum', 'W', 'West', 0, 2],
  ['sozialraum', 'EA', 'Ost', 2, 2],
  ['sozialraum', 'EB', 'Ost', 4, 1],
]);
const OLD_CSV = `area,measure,period,value
W1,population,2020-12-31,100
W2,population,2020-12-31,50
E1,population,2020-12-31,400
W1a,population,2020-12-31,100
W2a,population,2020-12-31,50
E1a,population,2020-12-31,100
E1b,population,2020-12-31,300
W1,foreigners,2020-12-31,10
W2,foreigners,2020-12-31,20
E1,foreigners,2020-12-31,80
W1,foreigners,2019-12-31,suppressed
W2,foreigners,2019-12-31,20
E1,foreigners,2019-12-31,80
W1,population,2019-12-31,100
W2,population,2019-12-31,50
E1,population,2019-12-31,400
W1,net_rent_median,2020,7.5
W2,net_rent_median,2020,8.5
E1,net_rent_median,2020,6.5
`;
const NEW_CSV = `area,measure,period,value
W,population,2021-12-31,160
EA,population,2021-12-31,90
EB,population,2021-12-31,310
W,foreigners,2021-12-31,32
EA,foreigners,2021-12-31,18
EB,foreigners,2021-12-31,62
W,net_rent_median,2021,8.1
EA,net_rent_median,2021,7.1
EB,net_rent_median,2021,6.1
`;
const TABLE = 'from,to,weight\nW1,W,1\nW2,W,1\nE1,EA,0.25\nE1,EB,0.75\n';

interface SeriesAnswer {
  boundary: string;
  crosswalks: { from: string; to: string; method: string }[];
  areas: { key: string }[];
  series: {
    periods: string[];
    basis: string[];
    values: (number | null)[][];
    reasons: (string | null)[][];
    numerators: (number | null)[][];
    denominators: (number | null)[][];
    rebased: {
      crosswalks: (string[] | null)[];
      wholeShares: (number | null)[][];
      largestShares: (number | null)[][];
      effectiveSources: (number | null)[][];
      expectedErrors: (number | null)[][];
      leftOut: { boundary: string; periods: string[] }[];
    };
  }[];
}

let engine: EngineContext;
let app: App;
const put = (path: string, type: string, payload: string) =>
  app.inject({ method: 'PUT', url: `${CITY}/${path}`, headers: { 'content-type': type }, payload });
const table = (csv: string) => put('crosswalks/alt/neu', 'text/csv', csv);
const series = async (query: string): Promise<SeriesAnswer> => {
  const answer = await app.inject(`${CITY}/series?release=current&level=sozialraum&${query}`);
  expect(answer.statusCode, answer.body).toBe(200);
  return answer.json() as SeriesAnswer;
};

beforeAll(async () => {
  const finished: (() => Promise<void>)[] = [];
  engine = await openTestEngine('empty', (work) => finished.push(work));
  app = await openTestApi(engine, {}, (work) => finished.push(work));
  const ok = (answer: { statusCode: number; body: string }) => expect(answer.statusCode, answer.body).toBe(201);
  ok(
    await app.inject({
      method: 'PUT',
      url: CITY,
      headers: { 'content-type': 'application/json' },
      payload: '{"name":"Kleinstadt"}',
    }),
  );
  ok(await put('boundaries/alt?validTo=2020-12-31', 'application/geo+json', JSON.stringify(OLD)));
  ok(await put('boundaries/neu?validFrom=2021-01-01', 'application/geo+json', JSON.stringify(NEW)));
  for (const [name, payload] of [
    ['alt', OLD_CSV],
    ['neu', NEW_CSV],
  ])
    ok(
      await app.inject({
        method: 'POST',
        url: `${CITY}/deliveries?fileName=${name}.csv&boundary=${name}`,
        headers: { 'content-type': 'text/csv' },
        payload: payload!,
      }),
    );
  return async () => {
    for (const work of finished.reverse()) await work();
  };
});

describe.sequential('crosswalks of a small city', () => {
  test('without one, two versions in one answer are refused, and the missing crosswalk is named', async () => {
    const refused = await app.inject(`${CITY}/series?release=current&indicator=auslaenderanteil&level=sozialraum`);
    expect(refused.statusCode).toBe(409);
    expect((refused.json() as { detail: string }).detail).toContain('fehlt der Umsteigeschlüssel „alt“ → „neu“');
    const auto = await app.inject(
      `${CITY}/series?release=current&indicator=auslaenderanteil&level=sozialraum&crosswalk=auto`,
    );
    expect(auto.statusCode).toBe(409);
    expect((await app.inject(`${CITY}/crosswalks/alt/neu?release=current`)).statusCode).toBe(404);
  });

  test('a profile says that a change cannot be told because the crosswalk is missing', async () => {
    const profile = (await app.inject(`${CITY}/areas/W/profile?release=current&period=2021`)).json() as Profile;
    const share = profile.indicators.find(({ indicator }) => indicator === 'auslaenderanteil')!;
    expect(share.changes).toEqual([
      {
        years: 1,
        period: '2020-12-31',
        value: null,
        reason: 'insufficient_data',
        city: null,
        againstCity: null,
        rebased: null,
        note: 'Die Zahlen stehen nur für den Gebietsstand „alt“; es fehlt der Umsteigeschlüssel nach „neu“.',
      },
    ]);
  });

  test('a wrong table is refused with row and column, and nothing is stored', async () => {
    const problems = async (csv: string) => {
      const answer = await table(csv);
      expect(answer.statusCode, answer.body).toBe(422);
      return (answer.json() as { errors: { row?: number; column?: number; detail: string }[] }).errors;
    };
    expect(await problems(TABLE.replace('0.75', '0.7'))).toMatchObject([{ row: 5, column: 3 }]);
    expect(await problems(TABLE.replace('W2,W,', 'W9,W,'))).toMatchObject([{ row: 3, column: 1 }, {}]);
    expect(await problems(TABLE.replace('E1,EB', 'E1,EX'))).toMatchObject([{ row: 5, column: 2 }]);
    expect(await problems(TABLE.replace('0.75', '-1'))).toMatchObject([{ row: 5, column: 3 }, {}]);
    expect(await problems(TABLE.replace('W2,W,1\n', ''))).toMatchObject([{ detail: expect.stringContaining('„W2“') }]);
    expect(await problems(`${TABLE}E1,EB,0.75\n`)).toMatchObject([{ row: 6, column: 1 }, { column: 3 }]);
    expect(await problems('von,to,weight\nW1,W,1\n')).toMatchObject([{ row: 1 }, { row: 1, column: 1 }]);
    const list = (await app.inject(`${CITY}/crosswalks?release=current`)).json() as { total: number };
    expect(list.total).toBe(0);
  });

  test('a table is stored, changes the dataset state, and comes back as it was', async () => {
    const state = async () =>
      ((await app.inject(`${CITY}?release=current`)).json() as { datasetState: string }).datasetState;
    const before = await state();
    const stored = await table(TABLE);
    expect(stored.statusCode, stored.body).toBe(201);
    expect(stored.json()).toMatchObject({
      stored: 'created',
      crosswalk: { from: 'alt', to: 'neu', method: 'delivered' },
      levels: [{ fromLevel: 'sozialraum', sources: 3, targets: 3, divided: 1, exact: 1 }],
    });
    expect(await state()).not.toBe(before);
    const csv = await app.inject(`${CITY}/crosswalks/alt/neu?release=current&format=csv`);
    expect(csv.body.split('\n')[0]).toBe('from,to,weight,level');
    expect((await table(csv.body)).json()).toMatchObject({ stored: 'unchanged' });
  });

  test('a profile tells changes over the redrawing by the crosswalk, with the quality of the earlier figure', async () => {
    const changesOf = async (key: string, indicator: string) => {
      const answer = await app.inject(`${CITY}/areas/${key}/profile?release=current&period=2021`);
      return (answer.json() as Profile).indicators.find((one) => one.indicator === indicator)!.changes;
    };
    const [whole] = await changesOf('W', 'auslaenderanteil');
    const [part] = await changesOf('EA', 'auslaenderanteil');
    const now = (await series('indicator=auslaenderanteil&crosswalk=auto')).series[0]!;
    expect(whole).toMatchObject({
      years: 1,
      period: '2020-12-31',
      reason: null,
      rebased: { whole: 1, crosswalks: ['alt:neu'] },
    });
    expect(whole!.value).toBeCloseTo(now.values[0]![2]! - now.values[0]![1]!, 12);
    expect(part!.value).toBeCloseTo(now.values[1]![2]! - now.values[1]![1]!, 12);
    expect(part!.rebased).toMatchObject({ whole: 0, sources: 1 });
    expect(part!.rebased!.error).toBeGreaterThan(0);
    // A median has no parts that could go to another area.
    expect((await changesOf('W', 'angebotsmiete-median'))[0]).toMatchObject({
      value: null,
      reason: 'insufficient_data',
      note: 'Die Zahlen des Gebietsstands „alt“ lassen sich nicht auf dieses Gebiet umrechnen.',
    });
  });

  test('counts are rebased, rates recomputed from them, each with its quality', async () => {
    const answer = await series('indicator=auslaenderanteil&crosswalk=auto');
    expect(answer).toMatchObject({ boundary: 'neu', crosswalks: [{ from: 'alt', to: 'neu', method: 'delivered' }] });
    expect(answer.areas.map((one) => one.key)).toEqual(['W', 'EA', 'EB']);
    const [one] = answer.series;
    expect(one!.periods).toEqual(['2019-12-31', '2020-12-31', '2021-12-31']);
    expect(one!.basis).toEqual(['rebased', 'rebased', 'delivered']);
    expect(one!.numerators.map((row) => row[1])).toEqual([30, 20, 60]);
    expect(one!.denominators.map((row) => row[1])).toEqual([150, 100, 300]);
    expect(one!.values.map((row) => row[1])).toEqual([20, 20, 20]);
    // A suppressed part is never made up for.
    expect(one!.reasons[0]![0]).toBe('suppressed');
    expect(one!.values[0]![0]).toBe(null);
    expect(one!.values[1]![0]).toBeCloseTo(20, 12);
    const { rebased } = one!;
    expect(rebased.crosswalks).toEqual([['alt:neu'], ['alt:neu'], null]);
    expect(rebased.wholeShares.map((row) => row[1])).toEqual([1, 0, 0]);
    expect(rebased.largestShares[0]![1]).toBeCloseTo(100 / 150, 12);
    expect(rebased.effectiveSources[0]![1]).toBeCloseTo((150 * 150) / (100 * 100 + 50 * 50), 12);
    // r = 80 × 0.8² + 320 × 0.2² = 64; √(64 × 0.25 × 0.75) / 100 in percent.
    expect(rebased.expectedErrors.map((row) => row[1])).toEqual([
      0,
      expect.closeTo(Math.sqrt(12), 10),
      expect.closeTo(Math.sqrt(12) / 3, 10),
    ]);
    expect(rebased.wholeShares.map((row) => row[2])).toEqual([null, null, null]);
  });

  test('a median is never rebased, and the answer says what is left out', async () => {
    const [rent] = (await series('indicator=angebotsmiete-median&crosswalk=alt:neu')).series;
    expect(rent!.periods).toEqual(['2021']);
    expect(rent!.rebased.leftOut).toEqual([{ boundary: 'alt', periods: ['2020'] }]);
  });

  test('coarser levels take divided areas whole where all parts lie in them; CSV has the quality', async () => {
    const csv = await app.inject(
      `${CITY}/series?release=current&indicator=auslaenderanteil&level=stadtbezirk&crosswalk=auto&format=csv&from=2020`,
    );
    const [head, ...rows] = csv.body
      .trim()
      .split('\n')
      .map((line) => line.split(','));
    expect(head!.slice(-5)).toEqual([
      'crosswalk',
      'whole_share',
      'largest_share',
      'effective_sources',
      'expected_error',
    ]);
    const east = rows.find((row) => row[0] === 'Ost' && row[6] === '2020-12-31')!;
    expect([east[7], east.slice(-5)]).toEqual(['20', ['alt:neu', '1', '1', '1', '0']]);
  });

  test('an unknown or unreadable name of a crosswalk is a problem', async () => {
    const status = async (query: string) =>
      (await app.inject(`${CITY}/series?release=current&indicator=auslaenderanteil&${query}`)).statusCode;
    expect(await status('crosswalk=neu:alt')).toBe(404);
    expect(await status('crosswalk=alt')).toBe(400);
    expect(await status('crosswalk=alt:neu&boundary=alt')).toBe(400);
    expect(await status('crosswalk=auto&boundary=alt&level=sozialraum')).toBe(409);
  });

  test('computed by area and by the people of the finest areas', async () => {
    const compute = async (query: string) => {
      const answer = await app.inject({ method: 'PUT', url: `${CITY}/crosswalks/alt/neu?${query}` });
      expect(answer.statusCode, answer.body).toBe(200);
      const { parts } = (await app.inject(`${CITY}/crosswalks/alt/neu?release=current`)).json() as {
        parts: { fromLevel: string; rows: [string, string, number][] }[];
      };
      return parts;
    };
    const byArea = await compute('method=area&level=sozialraum');
    expect(byArea[0]!.rows.map(([from, to]) => `${from} ${to}`)).toEqual(['E1 EA', 'E1 EB', 'W1 W', 'W2 W']);
    expect(byArea[0]!.rows.map(([, , weight]) => weight)).toEqual([
      expect.closeTo(2 / 3, 4),
      expect.closeTo(1 / 3, 4),
      1,
      1,
    ]);
    const byPeople = await compute('method=population');
    expect(byPeople.map((one) => one.fromLevel)).toEqual(['stadtbezirk', 'sozialraum']);
    expect(byPeople[0]!.rows).toEqual([
      ['Ost', 'Ost', 1],
      ['West', 'West', 1],
    ]);
    expect(byPeople[1]!.rows.map(([, , weight]) => weight)).toEqual([0.25, 0.75, 1, 1]);
    const odd = await app.inject({ method: 'PUT', url: `${CITY}/crosswalks/alt/neu?method=area&level=quartier` });
    expect(odd.statusCode).toBe(404);
  });

  test('a release keeps its crosswalks; an archive brings everything back', async () => {
    const released = await app.inject({
      method: 'POST',
      url: `${CITY}/releases`,
      headers: { 'content-type': 'application/json' },
      payload: '{}',
    });
    expect(released.statusCode, released.body).toBe(201);
    expect((await table(TABLE.replace('0.25', '0.4').replace('0.75', '0.6'))).json()).toMatchObject({
      stored: 'replaced',
    });
    const publicly = (
      await app.inject(`${CITY}/series?indicator=auslaenderanteil&level=sozialraum&crosswalk=alt:neu&from=2020&to=2020`)
    ).json() as SeriesAnswer;
    expect(publicly.series[0]!.denominators.map((row) => row[0])).toEqual([150, 100, 300]);
    const now = await series('indicator=auslaenderanteil&crosswalk=alt:neu&from=2020&to=2020');
    expect(now.series[0]!.denominators.map((row) => row[0])).toEqual([150, 160, 240]);

    const folder = mkdtempSync(join(tmpdir(), 'sozialraum-crosswalk-'));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    const archive = join(folder, 'stadt.zip');
    await exportCity(engine, '99999001', archive);
    const other = await openTestEngine('empty');
    await restoreCity(other, archive);
    const back = await openTestApi(other);
    const again = await back.inject(
      `${CITY}/series?indicator=auslaenderanteil&level=sozialraum&crosswalk=alt:neu&from=2020&to=2020`,
    );
    expect(again.json()).toEqual(publicly);
    const state = async (api: App) =>
      ((await api.inject(`${CITY}?release=current`)).json() as { datasetState: string }).datasetState;
    expect(await state(back)).toBe(await state(app));
  });

  test('levels of other names: a crosswalk between them serves the level asked for', async () => {
    const quarters = areas([
      ['quartier', 'Q1', null, 0, 2],
      ['quartier', 'Q2', null, 2, 3],
    ]);
    expect(
      (await put('boundaries/frueh?validTo=2015-12-31', 'application/geo+json', JSON.stringify(quarters))).statusCode,
    ).toBe(409);
    // Its time has to be its own.
    await put('boundaries/alt?validFrom=2016-01-01&validTo=2020-12-31', 'application/geo+json', JSON.stringify(OLD));
    expect(
      (await put('boundaries/frueh?validTo=2015-12-31', 'application/geo+json', JSON.stringify(quarters))).statusCode,
    ).toBe(201);
    const delivered = await app.inject({
      method: 'POST',
      url: `${CITY}/deliveries?fileName=frueh.csv&boundary=frueh`,
      headers: { 'content-type': 'text/csv' },
      payload:
        'area,measure,period,value\nQ1,population,2015-12-31,140\nQ2,population,2015-12-31,390\nQ1,foreigners,2015-12-31,14\nQ2,foreigners,2015-12-31,39\n',
    });
    expect(delivered.statusCode, delivered.body).toBe(201);
    const csv = 'from;to;weight\nQ1;W;1\nQ2;EA;0,33\nQ2;EB;0,66\n';
    const stored = await put('crosswalks/frueh/neu', 'text/csv', csv);
    expect(stored.statusCode, stored.body).toBe(201);
    expect(stored.json()).toMatchObject({
      findings: [{ check: 'crosswalk-rounded' }],
      levels: [{ fromLevel: 'quartier' }],
    });
    const answer = await series('indicator=auslaenderanteil&crosswalk=auto');
    expect(answer.crosswalks.map((one) => one.from)).toEqual(['alt', 'frueh']);
    expect(answer.series[0]!.periods[0]).toBe('2015-12-31');
    expect(answer.series[0]!.denominators.map((row) => row[0])).toEqual([
      140,
      expect.closeTo(130, 9),
      expect.closeTo(260, 9),
    ]);
    expect(answer.series[0]!.rebased.crosswalks[0]).toEqual(['frueh:neu']);
  });

  test('an area redrawn takes its crosswalks with it, and says so', async () => {
    const plan = { ...NEW, features: NEW.features.slice(0, 4) };
    expect(
      (await put('boundaries/plan?validFrom=2030-01-01', 'application/geo+json', JSON.stringify(NEW))).statusCode,
    ).toBe(409);
    await put('boundaries/neu?validFrom=2021-01-01&validTo=2029-12-31', 'application/geo+json', JSON.stringify(NEW));
    expect(
      (await put('boundaries/plan?validFrom=2030-01-01', 'application/geo+json', JSON.stringify(NEW))).statusCode,
    ).toBe(201);
    expect((await app.inject({ method: 'PUT', url: `${CITY}/crosswalks/neu/plan?method=area` })).statusCode).toBe(201);
    const redrawn = await put('boundaries/plan?validFrom=2030-01-01', 'application/geo+json', JSON.stringify(plan));
    expect(redrawn.statusCode, redrawn.body).toBe(200);
    expect(redrawn.body).toContain('crosswalk-dropped');
    expect((await app.inject(`${CITY}/crosswalks/neu/plan?release=current`)).statusCode).toBe(404);
  });
});

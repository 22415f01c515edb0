import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { App } from '../../src/api/route.ts';
import type { DecouplingAnswer } from '../../src/usecases/decoupling/decouplingAnswer.ts';
import type { EngineContext } from '../../src/usecases/system/engineContext.ts';
import { openTestApi } from '../support/openTestApi.ts';
import { openTestEngine } from '../support/openTestEngine.ts';
import { sharedPath } from '../support/shared.ts';

const mss = sharedPath('data', 'berlin', 'mss_planungsraeume_2013_2019.csv');

/** A form with one file and some fields, as curl would send it. */
function form(fileName: string, bytes: Uint8Array, fields: Readonly<Record<string, string>>) {
  const boundary = '----sozialraum-test';
  const parts: Uint8Array[] = Object.entries(fields).map(([name, value]) =>
    Buffer.from(`--${boundary}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`),
  );
  parts.push(
    Buffer.from(
      `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${fileName}"\r\ncontent-type: application/octet-stream\r\n\r\n`,
    ),
    bytes,
    Buffer.from(`\r\n--${boundary}--\r\n`),
  );
  return { headers: { 'content-type': `multipart/form-data; boundary=${boundary}` }, payload: Buffer.concat(parts) };
}

describe.skipIf(mss === null)('Berlin over HTTP (needs the shared real data)', () => {
  let engine: EngineContext;
  let app: App;
  const cleanup: (() => Promise<void>)[] = [];
  const base = '/api/v1/cities/11000000';
  const path = (name: string): string => sharedPath('data', 'berlin', name)!;
  const deliver = (file: string, format: string, query = '') =>
    app.inject({
      method: 'POST',
      url: `${base}/deliveries${query}`,
      ...form(basename(file), readFileSync(file), { format }),
    });

  beforeAll(async () => {
    engine = await openTestEngine('empty', (work) => cleanup.push(work));
    app = await openTestApi(engine, {}, (work) => cleanup.unshift(work));
    expect((await app.inject({ method: 'PUT', url: base, payload: { name: 'Berlin' } })).statusCode).toBe(201);
    const areas = await app.inject({
      method: 'PUT',
      url: `${base}/boundaries/lor2006?validTo=2020-12-31`,
      ...form('planungsraeume.geojson', readFileSync(path('planungsraeume_lor2006.geojson')), {
        mapping: JSON.stringify({ layers: [{ level: 'planungsraum', keyProperty: 'id', nameProperty: 'name' }] }),
      }),
    });
    expect(areas.statusCode).toBe(201);
    expect(areas.json()).toMatchObject({ areas: { planungsraum: 447 } });
    expect((await deliver(mss!, 'berlin-mss')).json()).toMatchObject({ outcome: 'stored', observations: 447 * 4 * 9 });
    for (const year of [2015, 2016, 2017, 2018, 2019, 2020]) {
      expect(
        (await deliver(path(`population_migration_${year}.csv`), 'berlin-ewr-migration')).statusCode,
        String(year),
      ).toBe(201);
    }
    const release = await app.inject({ method: 'POST', url: `${base}/releases`, payload: { protection: 'none' } });
    expect(release.statusCode).toBe(201);
  });
  afterAll(async () => {
    for (const work of cleanup) await work();
  });

  test.each([
    ['2013', 'berlin-mss-2013', 434],
    ['2015', 'berlin-mss-2013', 435],
    ['2017', 'berlin-mss-2013', 436],
    ['2019', 'berlin-mss-2019', 436],
  ])('edition %s: every published class and index', async (edition, method, eligible) => {
    const published = (parse(readFileSync(mss!), { columns: true }) as Record<string, string>[]).filter(
      (row) => row.edition === edition,
    );
    const response = await app.inject(`${base}/composite/${method}?period=${edition}`);
    expect(response.statusCode).toBe(200);
    const body = response.json() as {
      protection: string;
      areas: {
        key: string;
        eligible: boolean;
        status: { index: number; class: { code: string } } | null;
        dynamics: { class: { code: string } } | null;
      }[];
      counts: { eligible: number };
    };
    expect(body.protection).toBe('none');
    expect(body.counts.eligible).toBe(eligible);
    const computed = new Map(body.areas.map((one) => [one.key, one]));
    let compared = 0;
    for (const row of published) {
      const one = computed.get(row.id!)!;
      expect(one.status?.class.code ?? '', `${row.id} status`).toBe(row.status_klasse);
      expect(one.dynamics?.class.code ?? '', `${row.id} dynamics`).toBe(row.dynamik_klasse);
      if (row.status_index_off !== '')
        expect(Math.abs(one.status!.index - Number(row.status_index_off)), row.id).toBeLessThan(1e-4);
      if (row.status_klasse !== '') compared++;
    }
    expect(compared).toBe(eligible);
  });

  test('decoupling over six real years: judged, described, and nobody called inconspicuous who is too small', async () => {
    const response = await app.inject(`${base}/decoupling?indicator=auslaenderanteil`);
    const { results } = response.json() as DecouplingAnswer;
    const [result] = results;
    expect(result!.years).toEqual([2015, 2016, 2017, 2018, 2019, 2020]);
    expect(result!.areas).toHaveLength(447);
    const of = (key: string) => result!.areas.find((area) => area.key === key)!;
    // A shelter that closed, a quarter that was built.
    expect(of('05030833')).toMatchObject({ name: 'Motardstraße', class: 'sinkt_staerker' });
    expect(of('01022202')).toMatchObject({ name: 'Heidestraße', class: 'steigt_staerker' });
    for (const area of result!.areas.filter(({ reasons }) => reasons.some(({ code }) => code === 'too_few_people')))
      expect(area.class).toBe('nicht_beurteilbar');
  });

  test('EU-2 in three years is not evaluable, and says why', async () => {
    for (const year of [2016, 2018, 2020])
      expect((await deliver(path(`population_origin_${year}.csv`), 'berlin-ewr-herkunft')).statusCode).toBe(201);
    const response = await app.inject(`${base}/decoupling?indicator=eu2-herkunft-anteil&release=current`);
    expect(response.statusCode, response.body).toBe(200);
    const [result] = (response.json() as DecouplingAnswer).results;
    expect(result!.refused).toEqual({
      code: 'short_series',
      text: 'Die Reihe ist zu kurz: 3 Jahre statt mindestens 6.',
    });
    expect(result!.counts).toEqual({ nicht_beurteilbar: 447 });
  });

  test('drift: what the method alone changes, area by area', async () => {
    const response = await app.inject(`${base}/composite/berlin-mss-2013?period=2017&compare=berlin-mss-2019`);
    const { drift } = response.json() as {
      drift: {
        method: { id: string };
        status: { compared: number; changed: { area: string; before: string; after: string }[] };
      };
    };
    expect(drift.method.id).toBe('berlin-mss-2019');
    expect(drift.status.compared).toBeGreaterThan(430);
    expect(drift.status.changed.length).toBeGreaterThan(0);
    for (const one of drift.status.changed) expect(one.before).not.toBe(one.after);
    const same = await app.inject(`${base}/composite/berlin-mss-2013?period=2017&compare=berlin-mss-2013`);
    expect((same.json() as typeof same & { drift: typeof drift }).drift.status.changed).toEqual([]);
  });

  test('register: series, city figure and 448th key', async () => {
    const series = (
      await app.inject(`${base}/series?indicator=auslaenderanteil,migrationshintergrund-anteil&from=2015&to=2020`)
    ).json() as {
      areas: unknown[];
      series: {
        periods: string[];
        values: number[][];
        city: { value: number; coverage: { areas: number; of: number } }[];
      }[];
    };
    expect(series.areas).toHaveLength(447);
    expect(series.series[0]!.periods).toEqual([2015, 2016, 2017, 2018, 2019, 2020].map((year) => `${year}-12-31`));
    const rows = parse(readFileSync(path('population_migration_2020.csv')), { columns: true }) as Record<
      string,
      string
    >[];
    const inside = rows.filter((row) => row.id !== '09041403');
    const sum = (name: string): number => inside.reduce((total, row) => total + Number(row[name]), 0);
    expect(series.series[0]!.city[5]!.value).toBeCloseTo(
      (100 * sum('inhabitants_foreigners')) / sum('inhabitants'),
      10,
    );
    expect(series.series[0]!.city[5]!.coverage).toEqual({ areas: 447, of: 447 });
  });

  test('the unknown 448th key refuses the file unless the format says what it is', async () => {
    const format = {
      ...engine.catalogue.formats.get('berlin-ewr-migration')!,
      id: 'ohne-alias',
      area: { column: 'id' },
    };
    const response = await deliver(path('population_migration_2020.csv'), JSON.stringify(format), '?dryRun=true');
    expect(response.statusCode).toBe(422);
    const { findings } = (response.json() as { protocol: { findings: { check: string; area: string; row: number }[] } })
      .protocol;
    expect(findings.filter((one) => one.check === 'unknown-area')).toMatchObject([{ area: '09041403' }]);
  });
});

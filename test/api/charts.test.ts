import { beforeAll, describe, expect, test } from 'vitest';
import type { App } from '../../src/api/route.ts';
import type { MapChart } from '../../src/usecases/charts/readMapChart.ts';
import type { RankingChart } from '../../src/usecases/charts/readRankingChart.ts';
import type { SeriesChart } from '../../src/usecases/charts/readSeriesChart.ts';
import { openTestApi } from '../support/openTestApi.ts';
import { openTestEngine } from '../support/openTestEngine.ts';

interface SeriesAnswer {
  areas: { key: string; parentKey: string }[];
  series: {
    periods: string[];
    values: (number | null)[][];
    reasons: (string | null)[][];
    ranks: number[][];
    city: { value: number }[];
  }[];
}

describe('charts of Musterstadt', () => {
  let app: App;
  const get = async (path: string) => {
    const answer = await app.inject(`/api/v1/cities/99999000/${path}`);
    expect(answer.statusCode, answer.body).toBe(200);
    return answer;
  };
  const ask = async <T>(path: string): Promise<T> => (await get(path)).json() as T;
  beforeAll(async () => {
    const ended: (() => Promise<void>)[] = [];
    const finished = (work: () => Promise<void>): void => {
      ended.push(work);
    };
    app = await openTestApi(await openTestEngine('musterstadt', finished), {}, finished);
    return async () => {
      for (const work of ended.reverse()) await work();
    };
  });

  test('a series has the figures of /series for areas, parents and city', async () => {
    const chart = await ask<SeriesChart>('charts/series?indicator=sgb2-quote&area=0201,0301&format=json');
    const own = await ask<SeriesAnswer>('series?indicator=sgb2-quote&area=0201,0301');
    const parents = own.areas.map(({ parentKey }) => parentKey);
    const above = await ask<SeriesAnswer>(`series?indicator=sgb2-quote&level=stadtbezirk&area=${parents.join(',')}`);
    expect(chart.lines.map(({ role, key }) => [role, key])).toEqual([
      ['area', '0201'],
      ['area', '0301'],
      ...parents.map((key) => ['parent', key]),
      ['city', null],
    ]);
    const values = chart.lines.map(({ points }) => points.map(({ value }) => value));
    expect(values).toEqual([
      ...own.series[0]!.values,
      ...above.series[0]!.values,
      own.series[0]!.city.map(({ value }) => value),
    ]);
    expect(chart).toMatchObject({ release: 1, protection: 'synthetic', boundary: '2009', level: 'sozialraum' });
  });

  test('without an area the city stands alone; a suppressed year is told, with its reason', async () => {
    const city = await ask<SeriesChart>('charts/series?indicator=sgb2-quote&format=json');
    expect(city.lines.map(({ role }) => role)).toEqual(['city']);
    const rows = await ask<SeriesAnswer>('series?indicator=wohnungslose&level=unterbezirk');
    const at = rows.series[0]!.reasons.findIndex((row) => row.includes('suppressed'));
    const { key } = rows.areas[at]!;
    const svg = (await get(`charts/series?indicator=wohnungslose&level=unterbezirk&area=${key}`)).body;
    expect(svg).toMatch(/Kein Wert × [^<]*\(geheim gehalten\)/);
  });

  test('a ranking has ranks of /series, ten deciles, and marks whom it is asked to', async () => {
    const chart = await ask<RankingChart>('charts/ranking?indicator=sgb2-quote&period=2021&area=0201&format=json');
    const own = await ask<SeriesAnswer>('series?indicator=sgb2-quote&from=2021&to=2021');
    const ranks = new Map(own.areas.map(({ key }, i) => [key, own.series[0]!.ranks[i]![0]]));
    expect(chart.areas.map(({ key, rank }) => [key, rank])).toEqual(
      chart.areas.map(({ key }) => [key, ranks.get(key)]),
    );
    expect(chart.areas.map(({ rank }) => rank!)).toEqual(chart.areas.map(({ rank }) => rank!).sort((a, b) => a - b));
    expect(new Set(chart.areas.map(({ decile }) => decile)).size).toBe(10);
    expect(chart.areas.filter(({ marked }) => marked).map(({ key }) => key)).toEqual(['0201']);
    expect(chart.cityValue).toBe(own.series[0]!.city[0]!.value);
  });

  test.each(['quantile', 'natural-breaks', 'standard-deviation'])(
    'a map in classes by %s: every value in its class',
    async (rule) => {
      const chart = await ask<MapChart>(
        `charts/map?indicator=sgb2-quote&period=2021&classes=${rule}&count=4&format=json`,
      );
      expect(chart.classRule).toBe(rule);
      expect(chart.classes.length).toBeLessThanOrEqual(4);
      for (const [i, { count, lower, upper }] of chart.classes.entries()) {
        const members = chart.areas.filter((area) => area.class === i);
        expect(members).toHaveLength(count);
        for (const { value } of members) {
          const shown = Number(value!.toFixed(1));
          expect(shown >= lower! && shown <= upper!).toBe(true);
        }
      }
      expect(chart.areas).toHaveLength(39);
    },
  );

  test('a map of a method has its classes and counts; one of decoupling those of /decoupling', async () => {
    const map = await ask<MapChart>('charts/map?method=musterstadt-sozialindex&period=2021&format=json');
    const composite = await ask<{ counts: { status: { label: string; count: number }[] } }>(
      'composite/musterstadt-sozialindex?period=2021',
    );
    expect(map.classes.map(({ label, count }) => ({ label, count }))).toEqual(
      composite.counts.status.map(({ label, count }) => ({ label, count })),
    );
    const flags = await ask<MapChart>('charts/map?decoupling=sgb2-quote&period=2021&format=json');
    const answer = await ask<{ results: { areas: { key: string; label: string }[] }[] }>(
      'decoupling?indicator=sgb2-quote&period=2021',
    );
    const labels = flags.areas.map(({ key, class: at }) => ({
      key,
      label: at === null ? 'nicht beurteilbar' : flags.classes[at]!.label,
    }));
    expect(labels).toEqual(answer.results[0]!.areas.map(({ key, label }) => ({ key, label })));
  });

  test('SVG is the form unless another is asked for, always the same and safe to show as an image', async () => {
    for (const path of [
      'charts/series?indicator=sgb2-quote&area=0201',
      'charts/ranking?indicator=sgb2-quote',
      'charts/map?indicator=sgb2-quote&level=unterbezirk',
      'charts/map?method=musterstadt-sozialindex&part=dynamics',
    ]) {
      const answer = await get(path);
      expect(answer.headers['content-type']).toBe('image/svg+xml; charset=utf-8');
      expect(answer.body).toMatch(
        /^<svg [^>]*role="img"[^>]*>\s*<title id="[a-z]+-titel">[^<]+<\/title><desc id="[a-z]+-text">[^<]+<\/desc>/,
      );
      expect(answer.body).not.toMatch(/NaN|undefined|<script|on[a-z]+=|href=/);
      expect(answer.body).toContain('Erfundene Daten.');
      const etag = answer.headers.etag as string;
      const again = await app.inject({ url: `/api/v1/cities/99999000/${path}`, headers: { 'if-none-match': etag } });
      expect(again.statusCode).toBe(304);
      const csv = await get(`${path}&format=csv-de`);
      expect(csv.body.startsWith('\uFEFF')).toBe(true);
      expect(csv.body.split('\r\n').length).toBeGreaterThan(10);
    }
  });

  test('programme areas have series and rankings, but no borders for a map', async () => {
    const put = await app.inject({
      method: 'PUT',
      url: '/api/v1/cities/99999000/programme-areas/hafen',
      payload: {
        name: 'Am Hafen',
        programme: 'Sozialer Zusammenhalt',
        kind: 'sozialer-zusammenhalt',
        boundary: '2009',
        level: 'sozialraum',
        areas: ['0201', '0301'],
        validFrom: '2015-01-01',
      },
    });
    expect(put.statusCode, put.body).toBe(201);
    const where = 'level=programmgebiet&release=current';
    expect((await get(`charts/series?indicator=sgb2-quote&area=hafen&${where}`)).body).toContain('Am Hafen');
    expect((await get(`charts/ranking?indicator=sgb2-quote&area=hafen&${where}`)).body).toContain('Am Hafen');
    for (const shown of ['indicator=sgb2-quote', 'decoupling=sgb2-quote']) {
      const map = await app.inject(`/api/v1/cities/99999000/charts/map?${shown}&${where}`);
      expect(map.statusCode, shown).toBe(422);
    }
  });

  test.each([
    ['charts/series?indicator=nix', 404],
    ['charts/series?indicator=sgb2-quote,kinderarmut', 400],
    ['charts/series?indicator=sgb2-quote&area=nix', 404],
    ['charts/series?indicator=sgb2-quote&area=1,2,3,4,5,6,7,8,9', 400],
    ['charts/series?indicator=sgb2-quote&unknown=1', 400],
    ['charts/ranking?indicator=sgb2-quote&period=1990', 422],
    ['charts/ranking?indicator=sgb2-quote&area=nix', 404],
    ['charts/map', 400],
    ['charts/map?indicator=sgb2-quote&method=musterstadt-sozialindex', 400],
    ['charts/map?indicator=sgb2-quote&classes=own', 400],
    ['charts/map?indicator=sgb2-quote&part=status', 400],
    ['charts/map?indicator=sgb2-quote&count=50', 400],
    ['charts/map?method=nix', 404],
    ['charts/map?decoupling=sgb2-quote&classes=quantile', 400],
    ['charts/map?indicator=sgb2-quote&release=current', 403],
  ])('%s is refused with %i', async (path, status) => {
    const answer = await app.inject({
      url: `/api/v1/cities/99999000/${path}`,
      headers: { 'x-forwarded-for': '1.2.3.4' },
    });
    expect(answer.statusCode, answer.body).toBe(status);
    expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/);
  });
});

import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { openTestApi } from '../support/openTestApi.ts';
import { openTestEngine } from '../support/openTestEngine.ts';

interface Answer {
  boundary: string;
  crosswalks: { from: string; to: string }[] | null;
  areas: { key: string; eligible: boolean; status: { class: { code: string } } | null }[];
}

/* Musterstadt renames its boundary version in 2025 without moving a border: every area becomes itself. */
test('a composite over a redrawing: refused or missing without a crosswalk, the same classes by a crosswalk of ones', async () => {
  const app = await openTestApi(await openTestEngine('musterstadt'));
  const base = '/api/v1/cities/99999000';
  const bytes = readFileSync(new URL('../../data/musterstadt/gebiete.geojson', import.meta.url));
  const put = (id: string, query: string) =>
    app.inject({
      method: 'PUT',
      url: `${base}/boundaries/${id}?${query}`,
      headers: { 'content-type': 'application/geo+json' },
      payload: bytes,
    });
  expect((await put('2009', 'validFrom=2009-01-01&validTo=2024-12-31')).statusCode).toBe(200);
  expect((await put('2025', 'validFrom=2025-01-01')).statusCode).toBe(201);
  const { features } = JSON.parse(bytes.toString()) as { features: { properties: { key: string; level: string } }[] };
  const rows = features.map(({ properties: { key, level } }) => `${key},${key},1,${level}`);
  const crosswalk = await app.inject({
    method: 'PUT',
    url: `${base}/crosswalks/2009/2025`,
    headers: { 'content-type': 'text/csv' },
    payload: `from,to,weight,level\n${rows.join('\n')}\n`,
  });
  expect(crosswalk.statusCode, crosswalk.body).toBe(201);
  const ask = (query: string) =>
    app.inject(`${base}/composite/musterstadt-sozialindex?period=2021&release=current&${query}`);
  const before = (await ask('boundary=2009')).json() as Answer;
  expect(before.crosswalks).toBeNull();
  const alone = await ask('boundary=2025');
  expect(alone.statusCode).toBe(422);
  expect((alone.json() as { detail: string }).detail).toContain('Für 2021 fehlen auf der Ebene');
  const moved = (await ask('boundary=2025&crosswalk=auto')).json() as Answer;
  expect(moved).toMatchObject({ boundary: '2025', crosswalks: [{ from: '2009', to: '2025' }] });
  const classes = ({ areas }: Answer) => areas.map((one) => [one.key, one.eligible, one.status?.class.code ?? null]);
  expect(classes(moved)).toEqual(classes(before));
  expect((await ask('boundary=2025&crosswalk=1999:2025')).statusCode).toBe(404);
  // Answers over years do not mix the two versions silently.
  const over = 'indicator=sgb2-quote,auslaenderanteil&release=current&boundary=2025';
  for (const route of ['relations', 'typology', 'convergence'])
    expect((await app.inject(`${base}/${route}?${over}`)).statusCode, route).toBeGreaterThanOrEqual(400);
});

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { openTestApi } from '../support/openTestApi.ts';
import { openTestEngine } from '../support/openTestEngine.ts';

const areas = readFileSync(fileURLToPath(new URL('../../data/musterstadt/gebiete.geojson', import.meta.url)));

test('an answer from a release never changes, whatever happens to the city afterwards', {
  timeout: 60_000,
}, async () => {
  const engine = await openTestEngine('musterstadt');
  const app = await openTestApi(engine);
  const base = '/api/v1/cities/99999000';
  const paths = [
    '/series?indicator=sgb2-quote,angebotsmiete-median',
    '/areas/0201/profile',
    '/composite/musterstadt-sozialindex?period=2021',
    '',
    '/areas?level=stadtbezirk&format=geojson',
  ];
  const read = () => Promise.all(paths.map(async (path) => (await app.inject(`${base}${path}`)).body));
  const before = await read();
  expect((await app.inject({ method: 'PUT', url: base, payload: { name: 'Anders' } })).statusCode).toBe(200);
  const described = await app.inject({
    method: 'PUT',
    url: `${base}/boundaries/2009?title=Neuer%20Titel&validFrom=2010-01-01`,
    headers: { 'content-type': 'application/geo+json' },
    payload: areas,
  });
  expect(described.json()).toMatchObject({ stored: 'unchanged' });
  const file = 'area,measure,period,value\n01,library_users,1999,5\n';
  expect(
    (
      await app.inject({
        method: 'POST',
        url: `${base}/deliveries`,
        headers: { 'content-type': 'text/csv' },
        payload: file,
      })
    ).statusCode,
  ).toBe(201);
  expect(await read()).toEqual(before);

  const released = await app.inject({ method: 'POST', url: `${base}/releases` });
  expect(released.statusCode).toBe(201);
  expect(released.json()).toMatchObject({
    releaseId: 2,
    cityName: 'Anders',
    changes: { since: 1, added: 1, changed: 0, removed: 0 },
  });
  expect((await app.inject(`${base}?release=2`)).json()).toMatchObject({
    city: { name: 'Anders' },
    boundaries: [{ title: 'Neuer Titel' }],
  });
  const first = (await app.inject(`${base}/series?indicator=sgb2-quote&release=1`)).json();
  expect(first).toMatchObject({ release: 1, city: { name: 'Musterstadt' } });

  expect((await app.inject({ method: 'DELETE', url: `${base}/releases/2?note=Irrtum` })).statusCode).toBe(200);
  expect((await app.inject(`${base}/series?indicator=sgb2-quote&release=2`)).statusCode).toBe(410);
  expect(await read()).toEqual(before);
});

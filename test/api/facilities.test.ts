import { expect, test } from 'vitest';
import type { SegregationAnswer } from '../../src/usecases/segregation/readSegregation.ts';
import { openTestApi } from '../support/openTestApi.ts';
import { openTestEngine } from '../support/openTestEngine.ts';

const CITY = '/api/v1/cities/99999000';
const schools = (level: string | null) => ({
  type: 'FeatureCollection',
  features: [1, 2, 3, 4].map((number) => ({
    type: 'Feature',
    properties: { key: `S${number}`, name: `Schule ${number}`, ...(level === null ? {} : { level }) },
    geometry: { type: 'Point', coordinates: [7.4 + number / 100, 51.5] },
  })),
});
const CSV =
  'area,period,pupils,pupils_foreigners\nS1,2021-12-31,200,150\nS2,2021-12-31,200,50\nS3,2021-12-31,100,10\nS4,2021-12-31,100,10\n';

test('schools are a boundary version beside the areas; education segregation beside residential segregation', async () => {
  const app = await openTestApi(await openTestEngine('musterstadt'));
  const put = (id: string, body: object) =>
    app.inject({
      method: 'PUT',
      url: `${CITY}/boundaries/${id}`,
      headers: { 'content-type': 'application/geo+json' },
      payload: JSON.stringify(body),
    });
  const wrong = await put('schulen', schools('sozialraum'));
  expect(wrong.statusCode).toBe(422);
  expect(wrong.body).toContain('facility-level');
  const stored = await put('schulen', schools('schule'));
  expect(stored.statusCode, stored.body).toBe(201);

  const post = (query: string) =>
    app.inject({
      method: 'POST',
      url: `${CITY}/deliveries?${query}`,
      headers: { 'content-type': 'text/csv' },
      payload: CSV,
    });
  const lost = await post('fileName=s.csv');
  expect(lost.statusCode).toBe(422);
  expect(lost.body).toContain('boundary=schulen');
  const delivered = await post('fileName=s.csv&boundary=schulen');
  expect(delivered.statusCode, delivered.body).toBe(201);

  const answer = (
    await app.inject(`${CITY}/segregation?group=pupils_foreigners&level=schule&release=current&replications=20`)
  ).json() as SegregationAnswer;
  expect(answer).toMatchObject({ level: 'schule', units: 4, boundary: 'schulen' });
  const index = answer.series.find((one) => one.index === 'oneGroup.dissimilarity')!;
  expect(index.values[0]).toBeCloseTo(
    0.5 *
      ([150, 50, 10, 10] as const).reduce(
        (sum, x, i) => sum + Math.abs(x / 220 - ([50, 150, 90, 90][i] ?? 0) / 380),
        0,
      ),
    12,
  );
  expect(answer.sentences[0]).toContain('in eine andere Einrichtung wechseln');

  // Nothing else changes: without a word, areas are meant.
  const areas = (
    await app.inject(`${CITY}/segregation?group=foreigners&release=current&from=2021&replications=0`)
  ).json() as SegregationAnswer;
  expect(areas).toMatchObject({ boundary: '2009', level: 'sozialraum' });
  const series = (await app.inject(`${CITY}/series?indicator=auslaenderanteil&release=current`)).json() as {
    boundary: string;
  };
  expect(series.boundary).toBe('2009');
  const city = (await app.inject(`${CITY}?release=current`)).json() as {
    boundaries: { id: string; facilities: boolean }[];
  };
  expect(city.boundaries.map(({ id, facilities }) => [id, facilities])).toEqual(
    expect.arrayContaining([
      ['2009', false],
      ['schulen', true],
    ]),
  );
});

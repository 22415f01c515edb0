import { expect, test } from 'vitest';
import type { Coverage } from '../../src/usecases/indicators/readCoverage.ts';
import { openTestApi } from '../support/openTestApi.ts';
import { openTestEngine } from '../support/openTestEngine.ts';

const CITY = '/api/v1/cities/99999000';

test('coverage of Musterstadt: every context indicator, with reasons and counts', async () => {
  const app = await openTestApi(await openTestEngine('musterstadt'));
  const answer = await app.inject(`${CITY}/coverage?level=unterbezirk&from=2021&to=2021`);
  expect(answer.statusCode, answer.body).toBe(200);
  const matrix = answer.json() as Coverage;
  expect(matrix.years).toEqual([2021]);
  expect(matrix.indicators).toHaveLength(32);
  expect(matrix.areas).toHaveLength(170);
  const at = (id: string) => matrix.coverage[0]![matrix.indicators.findIndex((one) => one.id === id)]!;
  expect(at('sgb2-quote').own + at('sgb2-quote').cells.filter((cell) => cell >= matrix.figures).length).toBe(170);
  // A rent that rests on too few offers is no figure, and says so.
  const rent = at('angebotsmiete-median');
  expect(rent.cells.filter((cell) => matrix.statuses[cell] === 'unreliable').length).toBeGreaterThan(0);
  expect(rent.own).toBe(rent.cells.filter((cell) => cell < matrix.figures).length);
  matrix.areaCounts[0]!.forEach((count, area) => {
    expect(count).toBe(matrix.coverage[0]!.filter(({ cells }) => cells[area]! < matrix.figures).length);
  });
  const csv = (await app.inject(`${CITY}/coverage?indicator=sgb2-quote&from=2020&to=2021&format=csv`)).body.split('\n');
  expect(csv[0]).toBe('area,area_name,indicator,year,status,fallback');
  expect(csv).toHaveLength(1 + 2 * 39 + 1);
  const picture = await app.inject(`${CITY}/coverage?format=svg`);
  expect(picture.headers['content-type']).toContain('image/svg+xml');
  expect(picture.body).toMatch(
    /<title id="title">Musterstadt: Abdeckung der Indikatoren 2024<\/title><desc id="desc">[^<]{40,}/,
  );
  expect((await app.inject(`${CITY}/coverage?from=1950&to=1951`)).statusCode).toBe(422);
});

test('where an indicator was never delivered, its fallback is named and never mixed in unseen', async () => {
  const engine = await openTestEngine('empty');
  const app = await openTestApi(engine);
  const city = '/api/v1/cities/99999777';
  await app.inject({ method: 'PUT', url: city, payload: { name: 'Probestadt' } });
  const square = (key: string, west: number) => ({
    type: 'Feature',
    properties: { key, name: `Gebiet ${key}`, level: 'stadtteil' },
    geometry: {
      type: 'Polygon',
      coordinates: [
        [
          [west, 51],
          [west + 0.01, 51],
          [west + 0.01, 51.01],
          [west, 51.01],
          [west, 51],
        ],
      ],
    },
  });
  const stored = await app.inject({
    method: 'PUT',
    url: `${city}/boundaries/eins`,
    headers: { 'content-type': 'application/geo+json' },
    payload: JSON.stringify({ type: 'FeatureCollection', features: [square('1', 7), square('2', 7.01)] }),
  });
  expect(stored.statusCode, stored.body).toBe(201);
  const delivered = await app.inject({
    method: 'POST',
    url: `${city}/deliveries?fileName=a.csv`,
    headers: { 'content-type': 'text/csv' },
    payload: 'area,period,population,foreigners\n1,2021-12-31,500,100\n2,2021-12-31,400,suppressed\n',
  });
  expect(delivered.statusCode, delivered.body).toBe(201);
  const matrix = (
    await app.inject(`${city}/coverage?indicator=migrationshintergrund-anteil,auslaenderanteil&release=current`)
  ).json() as Coverage;
  const words = matrix.coverage[0]!.map(({ cells }) => cells.map((cell) => matrix.statuses[cell]));
  // Area 2's fallback is suppressed: it does not stand in, and nothing is made up.
  expect(words).toEqual([
    ['fallback', 'not_delivered'],
    ['delivered', 'suppressed'],
  ]);
  expect(matrix.coverage[0]![0]).toMatchObject({ fallback: 'auslaenderanteil', own: 0, substituted: 1, period: null });
  expect(matrix.indicators[0]!.fallback[0]!.note).toContain('Deutsche mit Migrationshintergrund');
});

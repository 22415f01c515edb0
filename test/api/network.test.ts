import { expect, test } from 'vitest';
import type { NetworkPosition } from '../../src/usecases/network/networkPositions.ts';
import type { Network } from '../../src/usecases/network/readNetwork.ts';
import type { Profile } from '../../src/usecases/profile/readProfile.ts';
import { openTestApi } from '../support/openTestApi.ts';
import { openTestEngine } from '../support/openTestEngine.ts';

test('one indicator in two cities: positions in city and network; a fallback is named and never compared', async () => {
  const app = await openTestApi(await openTestEngine('musterstadt'));
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
  await app.inject({
    method: 'PUT',
    url: `${city}/boundaries/eins`,
    headers: { 'content-type': 'application/geo+json' },
    payload: JSON.stringify({ type: 'FeatureCollection', features: [square('1', 7), square('2', 7.01)] }),
  });
  const delivered = await app.inject({
    method: 'POST',
    url: `${city}/deliveries?fileName=a.csv`,
    headers: { 'content-type': 'text/csv' },
    payload: 'area,period,population,foreigners\n1,2021-12-31,500,0\n2,2021-12-31,400,400\n',
  });
  expect(delivered.statusCode, delivered.body).toBe(201);

  const ask = async (query: string): Promise<Network> =>
    (await app.inject(`/api/v1/network/context-indicators?${query}`)).json() as Network;
  // Nothing of a city is in the network before its release.
  expect((await ask('indicator=auslaenderanteil&period=2021')).cities.map(({ name }) => name)).toEqual(['Musterstadt']);
  const released = await app.inject({ method: 'POST', url: `${city}/releases`, payload: { protection: 'none' } });
  expect(released.statusCode, released.body).toBe(201);

  const network = await ask('indicator=auslaenderanteil&period=2021');
  expect(network.cities.map(({ name }) => name)).toEqual(['Probestadt', 'Musterstadt'].sort());
  const probe = network.cities.find(({ ags }) => ags === '99999777')!;
  expect(
    probe.areas.map(({ percentileInCity, percentileInNetwork }) => [percentileInCity, percentileInNetwork]),
  ).toEqual([
    [0, 0],
    [100, 100],
  ]);
  expect(network.distribution!.count).toBe(39 + 2);
  expect(network.betweenCities).toBeGreaterThan(0);
  expect(probe.coverage).toEqual({ areas: 2, of: 2 });

  const mixed = await ask('indicator=migrationshintergrund-anteil&period=2021');
  const stand = mixed.cities.find(({ ags }) => ags === '99999777')!;
  expect(stand).toMatchObject({ period: null, fallback: { indicator: 'auslaenderanteil', period: '2021-12-31' } });
  expect(stand.areas.every(({ percentileInNetwork }) => percentileInNetwork === null)).toBe(true);
  expect(mixed.distribution!.count).toBe(39);
  expect(mixed.sentences.join(' ')).toContain('wird nicht mitverglichen');

  const csv = await app.inject('/api/v1/network/context-indicators?indicator=auslaenderanteil&period=2021&format=csv');
  expect(csv.body.split('\n')).toHaveLength(1 + 41 + 1);
  expect(
    (await app.inject('/api/v1/network/context-indicators?indicator=auslaenderanteil&period=2021&cities=11000000'))
      .statusCode,
  ).toBe(404);
  expect(
    (await app.inject('/api/v1/network/context-indicators?indicator=auslaenderanteil&period=x2021')).statusCode,
  ).toBe(400);

  // The profile: the own city counts with what is asked of it, the others with their releases, whoever asks.
  const musterstadt = '/api/v1/cities/99999000/areas/0201/profile?period=2021';
  const position = async (url: string): Promise<NetworkPosition | null> => {
    const answer = await app.inject(url);
    expect(answer.statusCode, answer.body).toBe(200);
    return (answer.json() as Profile).indicators.find(({ indicator }) => indicator === 'auslaenderanteil')!.network;
  };
  const inMusterstadt = network.cities.find(({ ags }) => ags === '99999000')!.areas.find(({ key }) => key === '0201')!;
  const before = await position(musterstadt);
  expect(before).toMatchObject({ percentile: inMusterstadt.percentileInNetwork, cities: 2, areas: 41 });
  expect(before!.sentence).toMatch(
    /^Im Städtenetz \(2 Städte\) liegt der Wert höher als in \d+ % der 40 anderen Gebiete\.$/,
  );
  const etag = (await app.inject(musterstadt)).headers.etag;
  // Two areas that nobody but the city's own staff may know of, far above everything else.
  const internal = await app.inject({
    method: 'POST',
    url: `${city}/deliveries?fileName=b.csv`,
    headers: { 'content-type': 'text/csv' },
    payload: 'area,period,population,foreigners\n1,2022-12-31,500,499\n2,2022-12-31,400,399\n',
  });
  expect(internal.statusCode, internal.body).toBe(201);
  const at2022 = musterstadt.replace('2021', '2022');
  expect(await position(at2022)).toBeNull();
  expect(await position(`${at2022}&release=current`)).toBeNull();
  expect((await app.inject(musterstadt)).headers.etag).toBe(etag);
  expect(await position(`${city}/areas/1/profile?period=2022&release=current`)).toMatchObject({ cities: 2, areas: 41 });
  const hidden = (await ask('indicator=auslaenderanteil&period=2022')).cities.find(({ ags }) => ags === '99999777')!;
  expect(hidden).toMatchObject({ period: null, compared: false });
  // Once released it counts, under another name of the answer.
  await app.inject({ method: 'POST', url: `${city}/releases`, payload: { protection: 'none' } });
  expect(await position(at2022)).toMatchObject({ cities: 2, areas: 41 });
  expect((await app.inject(musterstadt)).headers.etag).not.toBe(etag);
  expect(await position(`${musterstadt}&release=1`)).toBeNull();
  // A district is no Sozialraum: only districts would be compared with it, and the other city has none.
  expect(await position('/api/v1/cities/99999000/areas/02/profile?period=2021')).toBeNull();
  const programmes = await ask('indicator=auslaenderanteil&period=2021&level=programmgebiet');
  expect(programmes.cities).toEqual([]);
  expect(programmes.sentences.join(' ')).toContain('Ohne Programmgebiete: Musterstadt, Probestadt.');
  expect(network.sentences.join(' ')).toContain('Die Gebiete sind verschieden groß');
});

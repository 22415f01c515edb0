import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { App } from '../../../src/api/route.ts';
import type { DeliveryFormat } from '../../../src/domain/deliveryFormat.ts';
import { putBoundary } from '../../../src/usecases/boundaries/putBoundary.ts';
import { putCity } from '../../../src/usecases/cities/putCity.ts';
import type { DecouplingAnswer } from '../../../src/usecases/decoupling/decouplingAnswer.ts';
import type { NetworkDecoupling } from '../../../src/usecases/decoupling/readNetworkDecoupling.ts';
import { receiveDelivery } from '../../../src/usecases/deliveries/receiveDelivery.ts';
import type { Network, NetworkCity } from '../../../src/usecases/network/readNetwork.ts';
import type { Profile } from '../../../src/usecases/profile/readProfile.ts';
import { releaseDataset } from '../../../src/usecases/releases/releaseDataset.ts';
import { zipOf } from '../../geo/zipOf.ts';
import { openTestApi } from '../../support/openTestApi.ts';
import { openTestEngine } from '../../support/openTestEngine.ts';
import { sharedPath } from '../../support/shared.ts';

const shared = sharedPath('data', 'berlin');
const bytes = (...path: string[]): Uint8Array => readFileSync(sharedPath('data', ...path)!);

/** Named, because the invented city does not count beside real ones otherwise. */
const ALL = '&cities=11000000,01001000,05315000,99999000';

const FLENSBURG: DeliveryFormat = {
  id: 'flensburg-sozialatlas',
  version: 1,
  title: 'Flensburg: Sozialatlas',
  layout: 'long',
  delimiter: ',',
  decimal: '.',
  area: { column: 'district_id' },
  period: { column: 'year', day: '12-31' },
  measureColumns: ['indicator'],
  valueColumn: 'value',
  measures: {
    residents_by_district: 'population',
    migration_background_by_district__foreign_citizenship: 'foreigners',
    migration_background_by_district__german_citizenship: 'germans_with_migration_background',
  },
  symbols: { '': 'not_yet_available' },
  ignore:
    'age_ births_ children_ employed_ basic_ beneficiaries_ housing_ inactive_ residents_age_ risk_ unemployed_ households_ single_'
      .split(' ')
      .map((start) => `${start}*`),
};
const KOELN: DeliveryFormat = {
  id: 'koeln-bevoelkerung',
  version: 1,
  title: 'Köln: Bevölkerung',
  layout: 'long',
  delimiter: ',',
  decimal: '.',
  area: {
    column: 'raum_id',
    aliases: { '000': 'gesamt', ...Object.fromEntries([1, 2, 3, 4, 5, 6, 7, 8, 9].map((n) => [`00${n}`, `${n}`])) },
  },
  period: { column: 'jahr', day: '12-31' },
  measureColumns: ['tabelle', 'zeile'],
  valueColumn: 'zahl',
  measures: {
    'Einwohner in Köln | Einwohner': 'population',
    'Einwohner mit Migrationshintergrund | Einwohner mit Migrationshintergrund': 'migration_background',
    'Einwohner mit Migrationshintergrund | Ausländer': 'foreigners',
  },
  ignore: [
    'Einwohner nach *',
    'Wohnstatus*',
    'Konfession*',
    ...'Deutsche mit Migrationshintergrund,Aussiedler,Eingebürgerte,Afrika,Amerika,Asien,Europäische Union,Türkei,Übriges Europa,Sonstige'
      .split(',')
      .map((row) => `Einwohner mit Migrationshintergrund | ${row}`),
  ],
};

describe.skipIf(shared === null)(
  'Berlin, Flensburg, Köln and Musterstadt in one instance (needs the shared real data)',
  () => {
    let app: App;
    const cleanup: (() => Promise<void>)[] = [];

    beforeAll(async () => {
      const engine = await openTestEngine('musterstadt', (work) => cleanup.push(work));
      app = await openTestApi(engine, {}, (work) => cleanup.unshift(work));
      const load = async (
        ags: string,
        name: string,
        boundary: Omit<Parameters<typeof putBoundary>[1], 'ags' | 'id'>,
        files: readonly (readonly [fileName: string, content: Uint8Array, format: DeliveryFormat])[],
      ): Promise<void> => {
        await putCity(engine, ags, name);
        const areas = await putBoundary(engine, { ags, id: 'eins', ...boundary });
        expect(areas.stored, JSON.stringify(areas.findings[0])).toBe('created');
        for (const [fileName, content, format] of files) {
          const result = await receiveDelivery(engine, { ags, fileName, bytes: content, format, dryRun: false });
          const wrong = result.protocol.findings.filter(
            ({ severity }) => severity === 'error' || severity === 'question',
          );
          expect(result.status, JSON.stringify(wrong.slice(0, 3))).toBe('stored');
        }
        await releaseDataset(engine, ags, { protection: 'none' });
      };
      await load(
        '11000000',
        'Berlin',
        {
          bytes: bytes('berlin', 'planungsraeume_lor2006.geojson'),
          fileName: 'berlin.geojson',
          mapping: { layers: [{ level: 'planungsraum', keyProperty: 'id', nameProperty: 'name' }] },
          validTo: '2020-12-31',
        },
        [
          [
            'population_migration_2020.csv',
            bytes('berlin', 'population_migration_2020.csv'),
            engine.catalogue.formats.get('berlin-ewr-migration')!,
          ],
        ],
      );
      await load(
        '01001000',
        'Flensburg',
        {
          bytes: bytes('flensburg', 'stadtteile.geojson'),
          fileName: 'flensburg.geojson',
          mapping: { layers: [{ level: 'stadtteil', keyProperty: 'district_id', nameProperty: 'name' }] },
        },
        [['sozialatlas_long.csv', bytes('flensburg', 'sozialatlas_long.csv'), FLENSBURG]],
      );
      const layers = ['Stadtteil', 'Stadtbezirk'].flatMap((layer) =>
        ['shp', 'dbf', 'prj', 'shx'].map((ending) => `${layer}.${ending}`),
      );
      await load(
        '05315000',
        'Köln',
        {
          bytes: await zipOf(
            Object.fromEntries(layers.map((name) => [name, Buffer.from(bytes('koeln', 'shapefile', name))])),
          ),
          fileName: 'koeln.zip',
        },
        [['bevoelkerung_2005_2012.csv', bytes('koeln', 'bevoelkerung_2005_2012.csv'), KOELN]],
      );
    }, 120_000);
    afterAll(async () => {
      for (const work of cleanup) await work();
    });

    const ask = async (indicator: string, period: number, cities = ALL): Promise<Network> => {
      const answer = await app.inject(
        `/api/v1/network/context-indicators?indicator=${indicator}&period=${period}${cities}`,
      );
      expect(answer.statusCode, answer.body).toBe(200);
      return answer.json() as Network;
    };
    const cityOf = (network: Network, name: string): NetworkCity => network.cities.find((one) => one.name === name)!;
    const compared = (network: Network): string[] =>
      network.cities.filter((one) => one.compared).map(({ name }) => name);

    test('each year compares the cities that have figures of it, and says who has none', async () => {
      expect(compared(await ask('auslaenderanteil', 2012))).toEqual(['Köln', 'Musterstadt']);
      expect(compared(await ask('auslaenderanteil', 2020))).toEqual(['Berlin', 'Musterstadt']);
      expect(compared(await ask('auslaenderanteil', 2021))).toEqual(['Flensburg', 'Musterstadt']);
      const network = await ask('auslaenderanteil', 2020);
      expect(network.sentences.join(' ')).toContain('Ohne Zahlen: Flensburg, Köln.');
      expect(network.period).toBe('2020-12-31');
      const unnamed = await ask('auslaenderanteil', 2020, '');
      expect(compared(unnamed)).toEqual(['Berlin']);
      expect(unnamed.sentences.join(' ')).toContain('Musterstadt ist erfunden und wird nicht mitverglichen');
    });

    test('figures, sizes and positions are those of the published files', async () => {
      const y2020 = await ask('auslaenderanteil', 2020);
      const berlin = cityOf(y2020, 'Berlin');
      expect(berlin).toMatchObject({ level: 'planungsraum', coverage: { of: 447 } });
      // Berlin's Einwohnerregister 2020: 20.9 % foreigners; half of its Planungsräume have more than 7,000 people.
      expect(berlin.city!.value).toBeCloseTo(20.9, 0);
      expect(berlin.medianPopulation).toBeGreaterThan(6000);
      expect(berlin.medianPopulation).toBeLessThan(9000);
      const koeln = cityOf(await ask('auslaenderanteil', 2012), 'Köln');
      expect(koeln).toMatchObject({ level: 'stadtteil', coverage: { of: 86 } });
      expect(koeln.city!.value).toBeGreaterThan(15);
      expect(koeln.city!.value).toBeLessThan(19);
      const areas = y2020.cities.flatMap((one) => (one.compared ? one.areas : []));
      const values = areas.flatMap(({ value, tooSmall }) => (value === null || tooSmall ? [] : [value]));
      // One Planungsraum has a handful of residents, all of them foreigners: shown, and no measure for others.
      expect(areas.filter(({ tooSmall }) => tooSmall).length).toBeGreaterThan(0);
      expect(y2020.distribution!.maximum).toBeLessThan(90);
      for (const { value, tooSmall, percentileInNetwork } of areas) {
        if (value === null || tooSmall) expect(percentileInNetwork).toBeNull();
        else {
          const below = values.filter((other) => other < value).length;
          expect(percentileInNetwork).toBeCloseTo((100 * below) / (values.length - 1), 10);
        }
      }
      expect(y2020.distribution!.count).toBe(values.length);
      expect(y2020.betweenCities).toBeGreaterThan(0);
      expect(y2020.betweenCities).toBeLessThan(0.5);
    });

    test('thirteen areas are too few for decoupling, and two years too short: not evaluable, with the reason', async () => {
      const refused = async (ags: string): Promise<unknown> => {
        const answer = await app.inject(`/api/v1/cities/${ags}/decoupling?indicator=auslaenderanteil`);
        expect(answer.statusCode, answer.body).toBe(200);
        const [result] = (answer.json() as DecouplingAnswer).results;
        expect(Object.keys(result!.counts)).toEqual(['nicht_beurteilbar']);
        return result!.refused!.code;
      };
      expect(await refused('01001000')).toBe('too_few_areas');
      expect(await refused('11000000')).toBe('short_series');
    });

    test('against the network: every area of the named cities with figures, held against all of them', async () => {
      const answer = await app.inject(
        '/api/v1/network/decoupling?indicator=auslaenderanteil&period=2012&cities=01001000,05315000,99999000',
      );
      expect(answer.statusCode, answer.body).toBe(200);
      const { cities, result, sentences } = answer.json() as NetworkDecoupling;
      expect(sentences[0]).toContain('typischen Entwicklung aller Städte zusammen');
      expect(cities.filter(({ takesPart }) => takesPart).map(({ name }) => name)).toEqual(['Köln', 'Musterstadt']);
      // Köln has eight years, Musterstadt four: only Köln's areas have the six that it takes.
      for (const area of result.areas)
        if (area.city !== '05315000')
          expect(
            area.reasons.map(({ code }) => code),
            area.key,
          ).toEqual(['too_few_known_years']);
      expect(result.areas.filter((area) => area.class === 'unauffaellig').length).toBeGreaterThan(50);
    });

    test('a profile stands among the areas of the city that has the year, by the same figure as the network', async () => {
      const network = await ask('auslaenderanteil', 2020);
      const area = cityOf(network, 'Musterstadt').areas.find(({ key }) => key === '0201')!;
      const positionOf = async (city: string, key: string, year: number) => {
        const answer = await app.inject(`/api/v1/cities/${city}/areas/${key}/profile?period=${year}`);
        return (answer.json() as Profile).indicators.find((one) => one.indicator === 'auslaenderanteil')!.network;
      };
      const position = await positionOf('99999000', '0201', 2020);
      expect(position!.percentile).toBeCloseTo(area.percentileInNetwork!, 10);
      expect(position).toMatchObject({ cities: 2, areas: network.distribution!.count });
      // In these years only the invented city has figures beside Berlin and Köln, and it is no measure for them.
      const [berlin] = cityOf(network, 'Berlin').areas;
      expect(await positionOf('11000000', berlin!.key, 2020)).toBeNull();
      expect(await positionOf('05315000', '905', 2012)).toBeNull();
    });
  },
);

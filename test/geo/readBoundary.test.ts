import { expect, test } from 'vitest';
import type { BoundaryMapping } from '../../src/geo/readBoundary.ts';
import { readBoundary } from '../../src/geo/readBoundary.ts';
import { area, bytesOf, cell, collection, feature } from './geojsonOf.ts';

const read = (document: unknown, mapping?: BoundaryMapping) =>
  readBoundary(bytesOf(document), 'grenzen.geojson', mapping);
const one = (properties: Record<string, unknown>) => collection([feature(properties, cell(0, 0))]);

test('areas with key, name and level need no mapping', async () => {
  const reading = await read(collection([area('0101', cell(0, 0)), area('0102', cell(1, 0))]));
  expect(reading.findings).toEqual([]);
  expect(reading.levels).toEqual(['stadtteil']);
  expect(reading.crs).toBe('OGC:CRS84');
  expect(reading.areas.map(({ key, name, parentKey }) => [key, name, parentKey])).toEqual([
    ['0101', 'Ort 0101', null],
    ['0102', 'Ort 0102', null],
  ]);
  expect(reading.areas[0]!.areaM2).toBeCloseTo(702.9 * 1112.3, -4);
});

test.each([
  ['schlüssel', { Schlüssel: '01', Bezeichnung: 'Nord', Ebene: 'Stadtteil' }],
  ['number', { NUMMER: '01', Name: 'Nord', LEVEL: 'stadtteil' }],
  ['suffixes', { STT_NR: '01', STT_NAME: 'Nord', ebene: 'Stadtteil' }],
  ['a key among GIS numbers', { OBJECTID: 7, fid: 3, plr_id: '01', plr_name: 'Nord', ebene: 'Stadtteil' }],
  ['key before id', { id: 77, key: '01', name: 'Nord', kurzname: 'N', level: 'stadtteil' }],
])('recognises properties: %s', async (_, properties) => {
  const reading = await read(one(properties));
  expect(reading.findings).toEqual([]);
  expect(reading.areas[0]).toMatchObject({ key: '01', name: 'Nord', level: 'stadtteil' });
});

test('of two possible keys the one that tells all areas apart', async () => {
  const properties = (nr: string) => ({
    STT_NR: nr,
    STT_NAME: `Ort ${nr}`,
    STB_NR: '1',
    STB_NAME: 'Mitte',
    ebene: 'Stadtteil',
  });
  const reading = await read(
    collection([feature(properties('101'), cell(0, 0)), feature(properties('102'), cell(1, 0))]),
  );
  expect(reading.findings).toEqual([]);
  expect(reading.areas.map(({ key, name }) => [key, name])).toEqual([
    ['101', 'Ort 101'],
    ['102', 'Ort 102'],
  ]);
});

test('several keys, names or none: questions that list the properties', async () => {
  const twoKeys = await read(one({ district_id: 1, AREA_ID: 'ST01', name: 'Nord', level: 'x' }));
  expect(twoKeys.findings).toMatchObject([
    { check: 'key-property', severity: 'question', pointer: '/features/0/properties' },
  ]);
  expect(twoKeys.findings[0]!.message).toContain('„district_id“ (1), „AREA_ID“ (ST01)');
  expect(twoKeys.findings[0]!.message).toContain('layers[0].keyProperty');
  const noKey = await read(one({ farbe: 'rot', level: 'x' }));
  expect(noKey.findings).toMatchObject([{ check: 'key-property', severity: 'question' }]);
  const twoNames = await read(one({ key: '1', langname: 'Nord', ortsname: 'N', level: 'x' }));
  expect(twoNames.findings).toMatchObject([{ check: 'name-property', severity: 'question' }]);
});

test('the mapping answers', async () => {
  const mapping = { layers: [{ level: 'stadtteil', keyProperty: 'district_id', nameProperty: 'n', keyLength: 3 }] };
  const reading = await read(one({ district_id: 7, AREA_ID: 'ST01', n: 'Nord' }), mapping);
  expect(reading.findings).toEqual([]);
  expect(reading.areas[0]).toMatchObject({ key: '007', name: 'Nord', level: 'stadtteil' });
});

test('a mapping that names a property which is not there is refused', async () => {
  for (const field of ['keyProperty', 'nameProperty', 'parentProperty', 'levelProperty']) {
    const { findings } = await read(one({ key: '1', name: 'Nord', level: 'x' }), {
      layers: [{ [field]: 'gibtesnicht' }],
    });
    expect(findings).toContainEqual(expect.objectContaining({ check: 'mapping-property', severity: 'error' }));
  }
});

test('no level anywhere is a question, and everything else is checked already', async () => {
  const { findings, areas } = await read(one({ key: '1', name: 'Nord' }));
  expect(findings).toMatchObject([{ check: 'level-property', severity: 'question' }]);
  expect(findings[0]!.message).toContain('layers[0].level');
  expect(areas).toHaveLength(1);
});

test('an area without level is an error', async () => {
  const { findings } = await read(collection([area('1', cell(0, 0)), area('2', cell(1, 0), { level: '' })]));
  expect(findings).toMatchObject([{ check: 'level-missing', severity: 'error', row: 2 }]);
});

test('a missing key names its feature', async () => {
  const features = [area('1', cell(0, 0)), area('2', cell(1, 0)), area('3', cell(2, 0)), area('', cell(3, 0))];
  const { findings, areas } = await read(collection(features));
  expect(findings).toMatchObject([
    { check: 'key-missing', severity: 'error', row: 4, pointer: '/features/3/properties/key' },
  ]);
  expect(areas).toHaveLength(3);
});

test('numeric keys become text, with a word about leading zeros; broken ones are refused', async () => {
  const reading = await read(one({ key: 1011101, name: 'Nord', level: 'x' }));
  expect(reading.areas[0]!.key).toBe('1011101');
  expect(reading.findings).toMatchObject([{ check: 'key-number', severity: 'note' }]);
  const broken = await read(one({ key: 1.5, name: 'Nord', level: 'x' }));
  expect(broken.findings[0]).toMatchObject({ check: 'key-number', severity: 'error' });
});

test('without names the keys serve, with a note', async () => {
  const reading = await read(one({ key: '1', level: 'x' }));
  expect(reading.areas[0]!.name).toBe('1');
  expect(reading.findings).toMatchObject([{ check: 'name-property', severity: 'note' }]);
});

test('a key twice in a level is an error, in two levels it is none', async () => {
  const twice = await read(collection([area('1', cell(0, 0)), area('1', cell(1, 0))]));
  expect(twice.findings).toMatchObject([{ check: 'duplicate-key', severity: 'error', row: 2, area: '1' }]);
  expect(twice.findings[0]!.message).toContain('Nr. 1 und Nr. 2');
  const levels = await read(collection([area('1', cell(0, 0, 2)), area('1', cell(0, 0), { level: 'block' })]));
  expect(levels.findings.filter(({ severity }) => severity !== 'note')).toEqual([]);
});

test.each([
  ['', 'geojson-syntax'],
  ['{"type":"FeatureCollection","features":[', 'geojson-syntax'],
  ['null', 'geojson-type'],
  ['[]', 'geojson-type'],
  ['{"type":"Topology"}', 'geojson-type'],
  ['{"type":"FeatureCollection","features":[]}', 'boundary-empty'],
])('%j is a finding, not an exception', async (text, check) => {
  const reading = await read(text);
  expect(reading).toMatchObject({
    areas: [],
    levels: [],
    findings: [{ check, severity: 'error', file: 'grenzen.geojson' }],
  });
});

test('bytes that are no text are a finding', async () => {
  const { findings } = await readBoundary(new Uint8Array([0xff, 0xfe, 0x00, 0x81]), 'x.geojson');
  expect(findings).toMatchObject([{ check: 'boundary-unreadable', severity: 'error' }]);
});

test('the line of a syntax error is named', async () => {
  const { findings } = await read('{\n"type": "FeatureCollection",\n"name": 1 "features": []\n}');
  expect(findings[0]!.row).toBe(3);
});

test('findings of a kind are limited, the rest is counted', async () => {
  const features = Array.from({ length: 60 }, (_, i) => area('1', cell(i, 0)));
  const { findings } = await read(collection(features));
  expect(findings).toHaveLength(20);
  expect(findings.at(-1)!.more).toBe(39);
});

test('a level for every area is a mistake in the mapping', async () => {
  const features = Array.from({ length: 30 }, (_, i) => area(String(i), cell(i, 0)));
  const { areas, findings } = await read(collection(features), { layers: [{ levelProperty: 'name' }] });
  expect(areas).toEqual([]);
  expect(findings).toMatchObject([{ check: 'too-many-levels', severity: 'error' }]);
});

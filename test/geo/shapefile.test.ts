import { expect, test } from 'vitest';
import type { BoundaryMapping } from '../../src/geo/readBoundary.ts';
import { readBoundary } from '../../src/geo/readBoundary.ts';
import { cell } from './geojsonOf.ts';
import { shapefileOf } from './shapefileOf.ts';
import { zipOf } from './zipOf.ts';

const WGS84 =
  'GEOGCS["GCS_WGS_1984",DATUM["D_WGS_1984",SPHEROID["WGS_1984",6378137.0,298.257223563]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]]';
const records = ['101', '102'].map((key, column) => ({
  ring: cell(column, 0),
  fields: { STT_NR: key, STT_NAME: `Brück ${key}` },
}));
const utf8 = shapefileOf(records);
const read = (zip: Uint8Array, mapping?: BoundaryMapping, limits = {}) =>
  readBoundary(zip, 'grenzen.zip', mapping, limits);
const complete = { 'Stadtteil.shp': utf8.shp, 'Stadtteil.dbf': utf8.dbf, 'Stadtteil.prj': WGS84 };

test('a shapefile: level from its name, properties recognised, winding turned without a word', async () => {
  const { areas, levels, crs, findings } = await read(await zipOf(complete));
  expect(levels).toEqual(['stadtteil']);
  expect(crs).toBe('GCS_WGS_1984');
  expect(areas.map(({ key, name }) => [key, name])).toEqual([
    ['101', 'Brück 101'],
    ['102', 'Brück 102'],
  ]);
  expect(areas[0]!.geometry.coordinates).toEqual([cell(0, 0)]);
  expect(findings).toMatchObject([{ check: 'level-from-layer', severity: 'note' }]);
});

test('found by content, in folders, with other files beside', async () => {
  const zip = await zipOf({
    'daten/LIESMICH.txt': 'x',
    '__MACOSX/daten/._Stadtteil.shp': 'x',
    'daten/Stadtteil.SHP': utf8.shp,
    'daten/STADTTEIL.dbf': utf8.dbf,
    'daten/Stadtteil.prj': WGS84,
  });
  expect((await readBoundary(zip, 'grenzen.geojson')).areas).toHaveLength(2);
});

const latin1 = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const dos = (text: string) => Uint8Array.from(text, (letter) => (letter === 'ü' ? 0x81 : letter.charCodeAt(0)));
test.each([
  ['UTF-8 by .cpg', undefined, 0, 'UTF-8'],
  ['UTF-8 by content', undefined, 0x57, null],
  ['Windows-1252 by .cpg', latin1, 0, '1252'],
  ['Windows-1252 by language byte', latin1, 0x57, null],
  ['code page 850 by .cpg', dos, 0, 'CP850'],
  ['code page 437 by language byte', dos, 0x01, null],
])('umlauts: %s', async (_, encode, languageByte, cpg) => {
  const { shp, dbf } = shapefileOf(records, encode, languageByte);
  const files = { 'Stadtteil.shp': shp, 'Stadtteil.dbf': dbf, 'Stadtteil.prj': WGS84 };
  const { areas, findings } = await read(await zipOf(cpg === null ? files : { ...files, 'Stadtteil.cpg': cpg }));
  expect(areas[0]!.name).toBe('Brück 101');
  expect(findings.map(({ check }) => check)).toEqual(['level-from-layer']);
});

test('an encoding that nothing names is noted, one that is wrong is warned of', async () => {
  const { shp, dbf } = shapefileOf(records, latin1);
  const files = { 'a.shp': shp, 'a.dbf': dbf, 'a.prj': WGS84 };
  const guessed = await read(await zipOf(files));
  expect(guessed.areas[0]!.name).toBe('Brück 101');
  expect(guessed.findings).toContainEqual(expect.objectContaining({ check: 'encoding-guessed', severity: 'note' }));
  const wrong = await read(await zipOf({ ...files, 'a.cpg': 'UTF-8' }));
  expect(wrong.findings).toContainEqual(expect.objectContaining({ check: 'encoding-doubtful', severity: 'warning' }));
});

test('without .prj degrees are assumed with a note, an unreadable .prj is an error', async () => {
  const files = { 'a.shp': utf8.shp, 'a.dbf': utf8.dbf };
  const assumed = await read(await zipOf(files));
  expect(assumed.areas).toHaveLength(2);
  expect(assumed.findings).toContainEqual(expect.objectContaining({ check: 'crs-assumed', severity: 'note' }));
  const broken = await read(await zipOf({ ...files, 'a.prj': 'Unsinn' }));
  expect(broken.findings).toContainEqual(expect.objectContaining({ check: 'crs-unknown', severity: 'error' }));
});

test('a mapping chooses and names layers', async () => {
  const zip = await zipOf({ ...complete, 'Alt.shp': utf8.shp, 'Alt.dbf': utf8.dbf, 'Alt.prj': WGS84 });
  const { levels, findings } = await read(zip, { layers: [{ layer: 'stadtteil', level: 'ortsteil' }] });
  expect(levels).toEqual(['ortsteil']);
  expect(findings).toMatchObject([{ check: 'layer-not-read', severity: 'note' }]);
  const missing = await read(zip, { layers: [{ layer: 'Quartier' }] });
  expect(missing.findings).toContainEqual(expect.objectContaining({ check: 'mapping-layer', severity: 'error' }));
});

test('a shapefile cut anywhere is a finding', async () => {
  for (let length = 0; length < utf8.shp.length; length += 7) {
    const { findings, areas } = await read(await zipOf({ ...complete, 'Stadtteil.shp': utf8.shp.subarray(0, length) }));
    expect(findings).toContainEqual(expect.objectContaining({ check: 'shapefile-damaged', severity: 'error' }));
    expect(areas).toEqual([]);
  }
  for (let length = 0; length < utf8.dbf.length - 1; length += 7) {
    const { findings } = await read(await zipOf({ ...complete, 'Stadtteil.dbf': utf8.dbf.subarray(0, length) }));
    expect(findings).toContainEqual(expect.objectContaining({ check: 'shapefile-damaged', severity: 'error' }));
  }
});

test('other damage: no .dbf, points, different numbers of records, no shapefile, no area', async () => {
  const checks = async (files: Record<string, Uint8Array | string>) => (await read(await zipOf(files))).findings;
  expect(await checks({ 'a.shp': utf8.shp })).toMatchObject([{ check: 'shapefile-incomplete', severity: 'error' }]);
  const points = utf8.shp.slice();
  points[32] = 1;
  expect(await checks({ ...complete, 'Stadtteil.shp': points })).toMatchObject([{ check: 'layer-not-polygons' }]);
  const { dbf } = shapefileOf(records.slice(1));
  expect(await checks({ ...complete, 'Stadtteil.dbf': dbf })).toMatchObject([{ check: 'shapefile-damaged' }]);
  expect(await checks({ 'liesmich.txt': 'x' })).toMatchObject([{ check: 'zip-without-shapefile', severity: 'error' }]);
  const none = { shp: utf8.shp.slice(0, 100), dbf: utf8.dbf.slice() };
  new DataView(none.shp.buffer).setInt32(24, 50);
  new DataView(none.dbf.buffer).setUint32(4, 0, true);
  expect(await checks({ 'a.shp': none.shp, 'a.dbf': none.dbf })).toMatchObject([{ check: 'boundary-empty' }]);
});

test('lengths inside the file that do not fit are caught before they are believed', async () => {
  for (const offset of [104, 108 + 36, 108 + 40, 108 + 44]) {
    const shp = utf8.shp.slice();
    new DataView(shp.buffer).setInt32(offset, 0x7fffffff, offset !== 104);
    const { findings } = await read(await zipOf({ ...complete, 'Stadtteil.shp': shp }));
    expect(findings).toMatchObject([{ check: 'shapefile-damaged', severity: 'error' }]);
  }
});

test('fields that are filled with zero bytes end at the first one', async () => {
  const { shp, dbf } = shapefileOf([{ ring: cell(0, 0), fields: { NR: '01\0\0', NAME: 'Nord\0xx' } }]);
  const reading = await readBoundary(await zipOf({ 'stadtteil.shp': shp, 'stadtteil.dbf': dbf }), 'x.zip');
  expect(reading.areas).toMatchObject([{ key: '01', name: 'Nord' }]);
});

import { expect, test } from 'vitest';
import { levelId } from '../../src/geo/levelId.ts';
import { measureArea } from '../../src/geo/measureArea.ts';
import { projectToUtm } from '../../src/geo/projectToUtm.ts';
import { readBoundary } from '../../src/geo/readBoundary.ts';
import { toGeojson } from '../../src/geo/toGeojson.ts';
import { utmZone } from '../../src/geo/utmZone.ts';
import { area, bytesOf, cell, collection } from './geojsonOf.ts';

test.each([
  [5.9, 'EPSG:25831'],
  [6, 'EPSG:25832'],
  [11.999, 'EPSG:25832'],
  [13.4, 'EPSG:25833'],
])('%d° is in %s', (lon, zone) => {
  expect(utmZone(lon)).toBe(zone);
});

test('projection to metres', () => {
  const geometry = { type: 'Polygon' as const, coordinates: [[[6.958307, 50.941357]]] };
  const [[ring]] = projectToUtm(geometry, 'EPSG:25832') as [[Float64Array]];
  expect(ring[0]).toBeCloseTo(356560.927, 2);
  expect(ring[1]).toBeCloseTo(5645288.46, 2);
  expect(() => projectToUtm(geometry, 'EPSG:1')).toThrow(RangeError);
});

test('area and centre: a square with a hole at its left', () => {
  const square = new Float64Array([0, 0, 10, 0, 10, 10, 0, 10, 0, 0].map((v) => v + 5e6));
  const hole = new Float64Array([0, 0, 0, 10, 5, 10, 5, 0, 0, 0].map((v) => v + 5e6));
  expect(measureArea([[square]])).toEqual({ areaM2: 100, x: 5e6 + 5, y: 5e6 + 5 });
  expect(measureArea([[square, hole]])).toEqual({ areaM2: 50, x: 5e6 + 7.5, y: 5e6 + 5 });
  expect(measureArea([])).toEqual({ areaM2: 0, x: 0, y: 0 });
});

test.each([
  ['Statistischer Bezirk', 'statistischer-bezirk'],
  ['Stadtteil', 'stadtteil'],
  ['  Häuserblöcke (groß) ', 'haeuserbloecke-gross'],
  ['Planungsräume', 'planungsraeume'],
  ['—', ''],
])('%s as level: %s', (name, id) => {
  expect(levelId(name)).toBe(id);
});

test('out as GeoJSON and in again is the same, in the order of keys', async () => {
  const features = [
    area('2', cell(1, 0), { parent: 'a' }),
    area('1', cell(0, 0), { parent: 'a' }),
    area('a', cell(0, 0, 2), { level: 'stadtbezirk' }),
  ];
  const first = await readBoundary(bytesOf(collection(features)), 'a.geojson');
  const written = toGeojson(first.areas);
  expect(written.features.map(({ properties }) => properties)).toEqual([
    { key: '1', name: 'Ort 1', level: 'stadtteil', parent: 'a' },
    { key: '2', name: 'Ort 2', level: 'stadtteil', parent: 'a' },
    { key: 'a', name: 'Ort a', level: 'stadtbezirk', parent: null },
  ]);
  const second = await readBoundary(bytesOf(written), 'b.geojson');
  expect(second.findings).toEqual([]);
  expect(JSON.stringify(toGeojson(second.areas))).toBe(JSON.stringify(written));
});

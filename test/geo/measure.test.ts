import { expect, test } from 'vitest';
import { levelId } from '../../src/geo/levelId.ts';
import { measureArea } from '../../src/geo/measureArea.ts';
import { projectToUtm } from '../../src/geo/projectToUtm.ts';
import { utmZone } from '../../src/geo/utmZone.ts';

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

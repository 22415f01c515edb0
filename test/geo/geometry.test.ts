import { expect, test } from 'vitest';
import { readBoundary } from '../../src/geo/readBoundary.ts';
import { area, bytesOf, cell, collection } from './geojsonOf.ts';

const read = (features: readonly unknown[], limits = {}) =>
  readBoundary(bytesOf(collection(features)), 'grenzen.geojson', undefined, limits);
const withGeometry = (key: string, geometry: unknown) => ({ ...area(key, cell(0, 0)), geometry });
const polygon = (...rings: unknown[]) => ({ type: 'Polygon', coordinates: rings });
const good = area('1', cell(0, 0));

test.each([
  ['geometry-missing', null],
  ['geometry-type', { type: 'Point', coordinates: [6.9, 50.9] }],
  ['geometry-type', { type: 'GeometryCollection', geometries: [] }],
  ['geometry-type', 'POLYGON'],
  ['geometry-empty', polygon()],
  ['geometry-empty', { type: 'MultiPolygon', coordinates: [] }],
  ['geometry-empty', polygon(cell(3, 0, 0, 1))],
  ['coordinates-invalid', polygon([[6.9, 'x']])],
  ['coordinates-invalid', { type: 'Polygon' }],
  ['coordinates-invalid', { type: 'Polygon', coordinates: [7] }],
  ['ring-short', polygon(cell(3, 0).slice(0, 3))],
  ['geometry-empty', polygon([])],
  ['ring-unclosed', polygon(cell(3, 0).slice(0, 4))],
])('%s is an error that names the area', async (check, geometry) => {
  const { areas, findings } = await read([good, withGeometry('0815', geometry)]);
  expect(areas.map(({ key }) => key)).toEqual(['1']);
  const errors = findings.filter(({ severity }) => severity === 'error');
  expect(errors).toMatchObject([{ check, area: '0815', row: 2, pointer: '/features/1/geometry' }]);
  expect(errors[0]!.message).toMatch(/^Gebiet 0815 \(Ort 0815\)/);
});

test('wrong winding is mended with one note; heights and repeated points go', async () => {
  const clockwise = [...cell(0, 0)].reverse().map(([x, y]) => [x!, y!, 47]);
  const hole = cell(3.25, 0.25, 0.5, 0.5);
  const repeated = [cell(6, 0)[0]!, ...cell(6, 0)];
  const { areas, findings } = await read([
    area('1', clockwise),
    withGeometry('2', polygon(cell(3, 0), hole)),
    area('3', repeated),
  ]);
  expect(areas[0]!.geometry.coordinates).toEqual([[...clockwise].reverse().map(([x, y]) => [x, y])]);
  expect(areas[1]!.geometry.coordinates[1]).toEqual([...hole].reverse());
  expect(areas[2]!.geometry.coordinates[0]).toHaveLength(5);
  expect(findings.map(({ check, severity }) => [check, severity])).toEqual([
    ['duplicate-vertices', 'note'],
    ['ring-winding', 'note'],
    ['gap', 'warning'],
  ]);
  expect(findings[1]!.more).toBe(1);
});

test('a ring that crosses itself is an error with the place', async () => {
  const [a, b, c, d] = cell(0, 0);
  const { findings } = await read([area('1', [a!, b!, d!, c!, a!])]);
  expect(findings).toContainEqual(
    expect.objectContaining({ check: 'self-intersection', severity: 'error', area: '1' }),
  );
  const message = findings.find(({ check }) => check === 'self-intersection')!.message;
  expect(message).toContain('Gebiet 1 (Ort 1): Der Ring schneidet sich selbst bei 6,9050° O, 50,9050° N');
});

test('a crossing of a few square metres is a warning, a touching point is none', async () => {
  const [a, b, c, d] = cell(0, 0) as [number[], number[], number[], number[]];
  // A loop of about 7 m by 11 m at the corner c.
  const loop = [a, b, c, [c[0]! - 0.0001, c[1]! + 0.0001], [c[0]!, c[1]! + 0.0001], [c[0]! - 0.0001, c[1]!], d, a];
  const { findings } = await read([area('1', loop)]);
  expect(findings).toMatchObject([{ check: 'self-intersection', severity: 'warning' }]);
  const touching = polygon(cell(0, 0), [
    [6.905, 50.9],
    [6.907, 50.905],
    [6.903, 50.905],
    [6.905, 50.9],
  ]);
  expect((await read([withGeometry('1', touching)])).findings.filter(({ severity }) => severity !== 'warning')).toEqual(
    [expect.objectContaining({ check: 'ring-winding', severity: 'note' })],
  );
});

test('a hole outside and parts on each other are errors', async () => {
  const hole = await read([withGeometry('1', polygon(cell(0, 0), [...cell(3, 0, 0.5, 0.5)].reverse()))]);
  expect(hole.findings).toContainEqual(expect.objectContaining({ check: 'hole-outside', severity: 'error' }));
  const parts = { type: 'MultiPolygon', coordinates: [[cell(0, 0)], [cell(0.25, 0.25, 0.5, 0.5)]] };
  expect((await read([withGeometry('1', parts)])).findings).toMatchObject([
    { check: 'parts-overlap', severity: 'error' },
  ]);
});

test('identical geometries are named as such', async () => {
  const { findings } = await read([good, area('2', cell(0, 0))]);
  expect(findings).toMatchObject([{ check: 'identical-geometry', severity: 'error' }]);
  expect(findings[0]!.message).toContain('Gebiet 2 (Ort 2) und Gebiet 1 (Ort 1)');
});

test('overlaps: ignored, warning, error, by their size', async () => {
  const neighbour = (shift: number) => area('2', cell(1 - shift, 0));
  expect((await read([good, neighbour(0)])).findings).toEqual([]);
  // 0,07 m by 1,1 km: 78 m².
  expect((await read([good, neighbour(0.0001)])).findings).toEqual([]);
  const slight = await read([good, neighbour(0.02)]);
  expect(slight.findings).toMatchObject([{ check: 'overlap', severity: 'warning', area: '1' }]);
  expect(slight.findings[0]!.message).toMatch(
    /Gebiet 1 \(Ort 1\) und Gebiet 2 \(Ort 2\) überlappen sich auf 15\.\d{3} m² \(2,0 % des kleineren Gebiets\)/,
  );
  expect((await read([good, neighbour(0.1)])).findings).toMatchObject([{ check: 'overlap', severity: 'error' }]);
});

test('the tolerances can be set', async () => {
  const overlapping = [good, area('2', cell(0.98, 0))];
  expect((await read(overlapping, { ignoredM2: 20_000 })).findings).toEqual([]);
  expect((await read(overlapping, { overlapErrorShare: 0.01 })).findings).toMatchObject([{ severity: 'error' }]);
});

test('a gap between areas is a warning, the outside and a filled hole are none', async () => {
  const around = [
    area('1', cell(0, 0, 3, 1)),
    area('2', cell(0, 1)),
    area('3', cell(2, 1)),
    area('4', cell(0, 2, 3, 1)),
  ];
  const { findings } = await read(around);
  expect(findings).toMatchObject([{ check: 'gap', severity: 'warning' }]);
  expect(findings[0]!.message).toContain('Zwischen Gebiet 1 (Ort 1), Gebiet 2 (Ort 2), Gebiet 3 (Ort 3)');
  expect(findings[0]!.message).toMatch(/Lücke von 78\d\.\d{3} m²/);
  expect((await read([...around, area('5', cell(1, 1))])).findings).toEqual([]);
});

test('geometry beyond all measure is not checked, and says so', async () => {
  // A scribble in which every edge crosses most others.
  let state = 7;
  const random = () => {
    state = (state * 1664525 + 1013904223) % 2 ** 32;
    return state / 2 ** 32;
  };
  const scribble = Array.from({ length: 3000 }, () => [6.9 + random() / 10, 50.9 + random() / 10]);
  const { findings } = await read([area('1', [...scribble, scribble[0]!])]);
  expect(findings).toContainEqual(expect.objectContaining({ check: 'topology', severity: 'not_evaluable' }));
});

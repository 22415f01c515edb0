import { expect, test } from 'vitest';
import type { BoundaryMapping } from '../../src/geo/readBoundary.ts';
import { readBoundary } from '../../src/geo/readBoundary.ts';
import { area, bytesOf, cell, collection } from './geojsonOf.ts';

const read = (features: readonly unknown[], mapping?: BoundaryMapping) =>
  readBoundary(bytesOf(collection(features)), 'grenzen.geojson', mapping);
const bezirk = (key: string, column: number, more = {}) =>
  area(key, cell(column, 0, 2), { level: 'Stadtbezirk', ...more });
const parentsOf = (areas: readonly { key: string; level: string; parentKey: string | null }[]) =>
  areas.filter(({ level }) => level === 'stadtteil').map(({ key, parentKey }) => [key, parentKey]);
const pair = [bezirk('1', 0), bezirk('2', 2)];
const quarters = (more: (key: string) => Record<string, unknown> = () => ({})) =>
  ['11', '12', '21', '22'].map((key, column) => area(key, cell(column, 0), more(key)));

test('levels are ordered coarse to fine by size, parents found where areas lie, with a note', async () => {
  const { areas, levels, findings } = await read([...quarters(), ...pair]);
  expect(levels).toEqual(['stadtbezirk', 'stadtteil']);
  expect(parentsOf(areas)).toEqual([
    ['11', '1'],
    ['12', '1'],
    ['21', '2'],
    ['22', '2'],
  ]);
  expect(findings).toMatchObject([{ check: 'parent-derived', severity: 'note' }]);
});

test('given parents are kept, and order the levels against their size', async () => {
  // The only Block is larger than the mean Viertel; its parent tells that it is below.
  const { levels, areas, findings } = await read([
    area('v1', cell(0, 0, 3), { level: 'viertel' }),
    area('v2', cell(3, 0, 0.5), { level: 'viertel' }),
    area('b1', cell(0, 0, 2), { level: 'block', parent: 'v1' }),
  ]);
  expect(levels).toEqual(['viertel', 'block']);
  expect(areas.find(({ key }) => key === 'b1')!.parentKey).toBe('v1');
  expect(findings).toEqual([]);
});

test('a parent from the first characters of the key', async () => {
  const mapping = { layers: [{ level: 'stadtteil', parentPrefix: 1 }, { level: 'stadtbezirk' }] };
  const { areas, findings } = await read([...quarters(), ...pair], mapping);
  expect(parentsOf(areas).map(([, parent]) => parent)).toEqual(['1', '1', '2', '2']);
  expect(findings).toEqual([]);
});

test('a parent that does not exist is an error', async () => {
  const { findings } = await read([...quarters((key) => ({ parent: key === '22' ? '9' : key[0] })), ...pair]);
  expect(findings).toMatchObject([{ check: 'parent-unknown', severity: 'error', area: '22' }]);
});

test('in a file with one level parents that nobody delivered are dropped with a warning', async () => {
  const { areas, findings } = await read(quarters((key) => ({ parent: key[0] })));
  expect(areas.every(({ parentKey }) => parentKey === null)).toBe(true);
  expect(findings.every(({ check, severity }) => check === 'parent-unknown' && severity === 'warning')).toBe(true);
  expect(findings).toHaveLength(4);
});

test('a parent on another level is an error', async () => {
  const { findings } = await read([
    area('0', cell(0, 0, 4), { level: 'stadt' }),
    ...pair.map((feature) => ({ ...feature, properties: { ...feature.properties, parent: '0' } })),
    ...quarters((key) => ({ parent: key === '11' ? '0' : key[0] })),
  ]);
  expect(findings).toMatchObject([{ check: 'parent-level', severity: 'error', area: '11' }]);
  expect(findings[0]!.message).toContain('„stadtbezirk“');
});

test('a given parent that does not contain the area: error when most lies outside, else warning', async () => {
  const wrong = await read([...quarters((key) => ({ parent: key === '22' ? '1' : key[0] })), ...pair]);
  expect(wrong.findings).toMatchObject([{ check: 'parent-place', severity: 'error', area: '22' }]);
  const partly = await read([area('11', cell(1.2, 0), { parent: '1' }), ...pair]);
  expect(partly.findings).toMatchObject([{ check: 'parent-place', severity: 'warning', area: '11' }]);
  expect(partly.findings[0]!.message).toContain('80,0 %');
});

test('derived parents: less than 95 % inside is a warning, nothing inside leaves none', async () => {
  const { areas, findings } = await read([area('11', cell(1.2, 0)), area('x', cell(9, 0)), ...pair]);
  expect(parentsOf(areas)).toEqual([
    ['11', '1'],
    ['x', null],
  ]);
  expect(findings).toMatchObject([
    { check: 'parent-place', severity: 'warning', area: '11' },
    { check: 'parent-place', severity: 'warning', area: 'x' },
    { check: 'parent-derived', severity: 'note' },
  ]);
});

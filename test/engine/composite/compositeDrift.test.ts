import { expect, test } from 'vitest';
import { compositeDrift } from '../../../src/engine/composite/compositeDrift.ts';
import { computeComposite } from '../../../src/engine/composite/computeComposite.ts';
import { standardisedMethod } from './exampleMethods.ts';

const METHOD = standardisedMethod('berlin-mss-2019');

function result(areas: readonly string[], population: readonly number[]) {
  const values = [1, 2, 3, 9];
  return computeComposite(METHOD, {
    areas,
    population: { values: population },
    columns: new Map(['S1', 'S3', 'S4'].map((name) => [name, { values }])),
  });
}

test('a result does not drift from itself', () => {
  const same = result(['a', 'b', 'c', 'd'], [500, 500, 500, 500]);
  expect(compositeDrift(same, same).status).toEqual({ compared: 4, changed: [], onlyBefore: [], onlyAfter: [] });
  expect(compositeDrift(same, same).dynamics.compared).toBe(0);
});

test('areas with a class in only one result are named, not counted as changed', () => {
  const before = result(['a', 'b', 'c', 'd'], [500, 500, 500, 500]);
  const after = result(['a', 'b', 'c', 'e'], [100, 500, 500, 500]);
  const { status } = compositeDrift(before, after);
  expect(status.compared).toBe(2);
  expect(status.onlyBefore).toEqual(['a', 'd']);
  expect(status.onlyAfter).toEqual(['e']);
});

test('a changed class is named with both codes', () => {
  const before = result(['a', 'b', 'c', 'd'], [500, 500, 500, 500]);
  const after = result(['d', 'b', 'c', 'a'], [500, 500, 500, 500]);
  expect(compositeDrift(before, after).status.changed).toEqual([
    { area: 'a', before: '2', after: '4' },
    { area: 'd', before: '4', after: '2' },
  ]);
});

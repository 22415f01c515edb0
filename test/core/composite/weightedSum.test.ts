import { expect, test } from 'vitest';
import { weightedSum } from '../../../src/core/composite/weightedSum.ts';

test('weightedSum adds columns area by area', () => {
  expect(
    weightedSum(
      [
        [1, 2],
        [10, 20],
      ],
      [1, 0.5],
    ),
  ).toEqual(new Float64Array([6, 12]));
});

test('weightedSum does not make the weights add up to 1', () => {
  expect(weightedSum([[100], [100]], [0.5, 0.499])[0]).toBeCloseTo(99.9, 12);
});

test('weightedSum refuses columns and weights that do not fit', () => {
  expect(() => weightedSum([], [])).toThrow('at least one column');
  expect(() => weightedSum([[1]], [1, 2])).toThrow('one weight per column');
  expect(() => weightedSum([[1], [1, 2]], [1, 1])).toThrow('equal length');
  expect(() => weightedSum([[Number.NaN]], [1])).toThrow('finite');
});

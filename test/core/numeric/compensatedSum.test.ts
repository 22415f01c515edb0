import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compensatedSum } from '../../../src/core/numeric/compensatedSum.ts';

test('compensatedSum keeps what a plain loop loses', () => {
  expect(compensatedSum([1, 1e100, 1, -1e100])).toBe(2);
  expect(compensatedSum(new Float64Array(10).fill(0.1))).toBe(1);
});

test('compensatedSum of nothing is 0', () => {
  expect(compensatedSum([])).toBe(0);
});

test('compensatedSum refuses what is not a finite number', () => {
  expect(() => compensatedSum([1, Number.NaN])).toThrow('value 1 is NaN');
  expect(() => compensatedSum([Infinity])).toThrow('value 0 is Infinity');
});

test('compensatedSum does not depend on the order of whole numbers', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -1e12, max: 1e12 })), (values) => {
      expect(compensatedSum(values)).toBe(compensatedSum([...values].reverse()));
    }),
  );
});

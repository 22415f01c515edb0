import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { classify } from '../../../src/core/composite/classify.ts';
import { limitDistance } from '../../../src/core/composite/limitDistance.ts';

/** Berlin's status: below −1, −1 … 1, above 1 … 1.5, above 1.5. */
const STATUS = [
  { upTo: -1, upToIncluded: false },
  { upTo: 1, upToIncluded: true },
  { upTo: 1.5, upToIncluded: true },
  { upTo: null, upToIncluded: true },
];

describe('a value at a limit falls on the side that the method says', () => {
  test.each([
    [-1.01, 0],
    [-1, 1],
    [-1 - 1e-15, 1],
    [0, 1],
    [1, 1],
    [1 + 4e-16, 1],
    [1.0001, 2],
    [1.5, 2],
    [1.5001, 3],
    [99, 3],
  ])('%f is class %i', (value, expected) => {
    expect(classify(value, STATUS)).toBe(expected);
  });
});

test('classify rises with the value', () => {
  const value = fc.double({ min: -4, max: 4, noNaN: true });
  fc.assert(
    fc.property(value, value, (a, b) => {
      expect(classify(Math.min(a, b), STATUS)).toBeLessThanOrEqual(classify(Math.max(a, b), STATUS));
    }),
  );
});

test('classify refuses NaN and classes that are no classes', () => {
  expect(() => classify(Number.NaN, STATUS)).toThrow('finite');
  expect(() => classify(9, [{ upTo: 1, upToIncluded: true }])).toThrow('last class must have no limit');
  expect(() => classify(9, [STATUS[1]!, STATUS[0]!, STATUS[3]!])).toThrow('rise');
  expect(() => classify(9, [STATUS[3]!, STATUS[0]!])).toThrow('only the last');
});

test('limitDistance names the nearest limit and the class beyond it', () => {
  const near = (value: number) => limitDistance(value, STATUS)!;
  expect(near(0.7)).toEqual({ distance: expect.closeTo(0.3, 12), limit: 1, towards: 2 });
  expect(near(-0.9)).toEqual({ distance: expect.closeTo(0.1, 12), limit: -1, towards: 0 });
  expect(near(-3)).toEqual({ distance: 2, limit: -1, towards: 1 });
  expect(near(2)).toEqual({ distance: 0.5, limit: 1.5, towards: 2 });
  expect(near(1)).toEqual({ distance: 0, limit: 1, towards: 2 });
  expect(limitDistance(3, [{ upTo: null, upToIncluded: true }])).toBeNull();
});

test('moving by a little more than the distance changes the class', () => {
  fc.assert(
    fc.property(fc.double({ min: -3, max: 3, noNaN: true }), (value) => {
      const { distance, limit, towards } = limitDistance(value, STATUS)!;
      const step = Math.sign(limit - value) || Math.sign(towards - classify(value, STATUS));
      expect(classify(value + step * (distance + 1e-6), STATUS)).toBe(towards);
    }),
  );
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { quantileClass } from '../../../src/core/composite/quantileClass.ts';
import { unitScale } from '../../../src/core/composite/unitScale.ts';

test('unitScale runs from 0 to 1', () => {
  expect(unitScale([2, 4, 3])).toEqual(new Float64Array([0, 1, 0.5]));
});

test('unitScale of equal values is null', () => {
  expect(unitScale([5, 5])).toBeNull();
  expect(unitScale([0.3, 0.1 + 0.2])).toBeNull();
  expect(() => unitScale([])).toThrow('at least 1');
});

test('quantileClass by hand: type 9, ten values, five classes', () => {
  // Positions 3/8 + p·10.25 = 2.425, 4.475, 6.525, 8.575 → limits 0.16375, 0.37125, 0.5525, 0.8235.
  const values = [0, 0.1, 0.25, 0.3, 0.45, 0.5, 0.6, 0.72, 0.9, 1];
  expect([...quantileClass(values, 5, 9)]).toEqual([1, 1, 2, 2, 3, 3, 4, 4, 5, 5]);
});

test('a value exactly at a limit belongs to the upper class', () => {
  // The median of 1, 2, 3 is 2: with two classes, 2 is in the upper one.
  expect([...quantileClass([1, 2, 3], 2, 9)]).toEqual([1, 2, 2]);
});

test('equal values share a class and classes rise with the value', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 1, maxLength: 50 }), (values) => {
      const classes = quantileClass(values, 10, 9);
      values.forEach((a, i) => {
        expect(classes[i]).toBeGreaterThanOrEqual(1);
        expect(classes[i]).toBeLessThanOrEqual(10);
        values.forEach((b, j) => {
          if (a === b) expect(classes[i]).toBe(classes[j]);
          if (a < b) expect(classes[i]).toBeLessThanOrEqual(classes[j]!);
        });
      });
    }),
    { numRuns: 50 },
  );
});

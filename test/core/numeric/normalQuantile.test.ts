import fc from 'fast-check';
import { expect, test } from 'vitest';
import { normalQuantile } from '../../../src/core/numeric/normalQuantile.ts';

test('normalQuantile gives the tabulated values', () => {
  expect(normalQuantile(0.5)).toBe(0);
  expect(normalQuantile(0.975)).toBeCloseTo(1.959963984540054, 13);
  // The check values of Wichura (1988) for the three ranges.
  expect(normalQuantile(0.25)).toBeCloseTo(-0.6744897501960817, 14);
  expect(normalQuantile(0.001)).toBeCloseTo(-3.090232306167814, 14);
  expect(normalQuantile(1e-20)).toBeCloseTo(-9.26234008979841, 13);
});

test('normalQuantile is symmetric', () => {
  fc.assert(
    fc.property(fc.double({ min: 1e-6, max: 0.5, noNaN: true }), (p) => {
      expect(normalQuantile(1 - p)).toBeCloseTo(-normalQuantile(p), 8);
    }),
  );
});

test('normalQuantile refuses 0, 1 and NaN', () => {
  for (const p of [0, 1, -0.1, Number.NaN]) expect(() => normalQuantile(p)).toThrow('between 0 and 1');
});

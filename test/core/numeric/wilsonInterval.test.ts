import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wilsonInterval } from '../../../src/core/numeric/wilsonInterval.ts';

test('wilsonInterval of 5 in 10 by hand', () => {
  // z = 1.959964, z² = 3.841459: (0.5 + 0.192073 ± 1.959964·√(0.025 + 0.0096036)) / 1.3841459
  expect(wilsonInterval(5, 10)!.lower).toBeCloseTo(0.2365930905, 10);
  expect(wilsonInterval(5, 10)!.upper).toBeCloseTo(0.7634069095, 10);
});

test('wilsonInterval touches the end exactly for none and for all', () => {
  // For k = 0 the upper end is z²/(n + z²).
  const z2 = 1.959963984540054 ** 2;
  expect(wilsonInterval(0, 10)).toEqual({ lower: 0, upper: expect.closeTo(z2 / (10 + z2), 12) });
  expect(wilsonInterval(10, 10)).toEqual({ lower: expect.closeTo(10 / (10 + z2), 12), upper: 1 });
});

test('wilsonInterval of nobody is null', () => {
  expect(wilsonInterval(0, 0)).toBeNull();
});

test('wilsonInterval holds the share, stays within 0 … 1 and mirrors', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 5000 }), fc.double({ min: 0, max: 1, noNaN: true }), (n, share) => {
      const k = Math.round(n * share);
      const { lower, upper } = wilsonInterval(k, n, 0.9)!;
      expect(lower).toBeGreaterThanOrEqual(0);
      expect(upper).toBeLessThanOrEqual(1);
      expect(lower).toBeLessThanOrEqual(k / n);
      expect(upper).toBeGreaterThanOrEqual(k / n);
      expect(wilsonInterval(n - k, n, 0.9)!.lower).toBeCloseTo(1 - upper, 12);
    }),
  );
});

test('wilsonInterval refuses impossible counts and levels', () => {
  expect(() => wilsonInterval(3, 2)).toThrow('0 ≤ k ≤ n');
  expect(() => wilsonInterval(-1, 2)).toThrow('0 ≤ k ≤ n');
  expect(() => wilsonInterval(Number.NaN, 2)).toThrow('0 ≤ k ≤ n');
  expect(() => wilsonInterval(1, 2, 1)).toThrow('level');
});

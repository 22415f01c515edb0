import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  averageRanks,
  competitionRanks,
  extent,
  mean,
  populationDeviation,
  quantile,
  quantiles,
  sampleDeviation,
  weightedDeviation,
  weightedMean,
} from '../../../src/core/numeric/statistics.ts';

const numbers = fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 30 });

describe('every function refuses what it cannot compute with', () => {
  const functions: Record<string, (values: number[]) => unknown> = {
    mean,
    populationDeviation,
    sampleDeviation,
    extent,
    weightedMean: (values) =>
      weightedMean(
        values,
        values.map(() => 1),
      ),
    weightedDeviation: (values) =>
      weightedDeviation(
        values,
        values.map(() => 1),
      ),
    quantile7: (values) => quantile(values, 0.5, 7),
    quantile9: (values) => quantile(values, 0.5, 9),
    competitionRanks: (values) => competitionRanks(values, 'ascending'),
    averageRanks: (values) => averageRanks(values, 'descending'),
  };
  test.each(Object.entries(functions))('%s', (_, compute) => {
    expect(() => compute([])).toThrow(/requires at least/);
    for (const wrong of [Number.NaN, Infinity, -Infinity, null, undefined, '5']) {
      expect(() => compute([1, 2, wrong as number])).toThrow('not a finite number');
    }
  });
});

test('mean and deviations of a known table', () => {
  expect(mean([1, 2, 6])).toBe(3);
  expect(populationDeviation([2, 4, 4, 4, 5, 5, 7, 9])).toBe(2);
  expect(sampleDeviation([1, 2, 3])).toBe(1);
  expect(extent([3, 1, 2])).toEqual([1, 3]);
});

test('the two deviations are the same figure with different divisors', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 2, maxLength: 30 }), (values) => {
      const n = values.length;
      expect(populationDeviation(values) ** 2 * n).toBeCloseTo(sampleDeviation(values) ** 2 * (n - 1), 5);
    }),
  );
});

test('typed arrays give the same as arrays', () => {
  fc.assert(
    fc.property(numbers, (values) => {
      const typed = Float64Array.from(values);
      expect(mean(typed)).toBe(mean(values));
      expect(populationDeviation(typed)).toBe(populationDeviation(values));
      expect([...competitionRanks(typed, 'descending')]).toEqual([...competitionRanks(values, 'descending')]);
    }),
  );
});

test('a whole weight is the same as repeating the value', () => {
  expect(weightedMean([10, 20], [3, 1])).toBe(12.5);
  expect(weightedDeviation([0, 2], [3, 1])).toBeCloseTo(Math.sqrt(0.75), 14);
  expect(weightedDeviation([0, 2], [3, 1], 'sample')).toBeCloseTo(sampleDeviation([0, 0, 0, 2]), 14);
});

test('weights: negative, too few and all zero are refused', () => {
  expect(() => weightedMean([1, 2], [1, -1])).toThrow('negative');
  expect(() => weightedMean([1, 2], [1])).toThrow('one weight per value');
  expect(() => weightedMean([1, 2], [0, 0])).toThrow('add up to zero');
  expect(() => weightedDeviation([1, 2], [0.5, 0.5], 'sample')).toThrow('more than one');
});

test('quantiles of type 7 and 9 by hand', () => {
  // Type 7: position 1 + p(n − 1) = 1.75; type 9: 3/8 + p(n + 1/4) = 1.4375.
  expect(quantile([4, 2, 3, 1], 0.25, 7)).toBe(1.75);
  expect(quantile([4, 2, 3, 1], 0.25, 9)).toBe(1.4375);
  expect([...quantiles([1, 2, 3, 4, 5], [0, 0.5, 1], 9)]).toEqual([1, 3, 5]);
  expect(quantile([7], 0.3, 9)).toBe(7);
  expect(() => quantile([1], 1.5, 7)).toThrow('between 0 and 1');
});

test('a quantile lies between minimum and maximum and rises with the probability', () => {
  fc.assert(
    fc.property(numbers, fc.constantFrom(7 as const, 9 as const), (values, type) => {
      const found = quantiles(values, [0, 0.1, 0.5, 0.8, 1], type);
      const [low, high] = extent(values);
      expect(found[0]).toBe(low);
      expect(found[4]).toBe(high);
      for (let i = 1; i < found.length; i += 1) expect(found[i]!).toBeGreaterThanOrEqual(found[i - 1]! - 1e-9);
    }),
  );
});

test('ranks: shared and averaged', () => {
  expect([...competitionRanks([10, 30, 30, 5], 'descending')]).toEqual([3, 1, 1, 4]);
  expect([...competitionRanks([10, 30, 30, 5], 'ascending')]).toEqual([2, 3, 3, 1]);
  expect([...averageRanks([10, 30, 30, 5], 'descending')]).toEqual([3, 1.5, 1.5, 4]);
});

test('average ranks always add up to n(n + 1)/2', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 1, maxLength: 40 }), (values) => {
      const total = averageRanks(values, 'ascending').reduce((sum, rank) => sum + rank, 0);
      expect(total).toBe((values.length * (values.length + 1)) / 2);
    }),
  );
});

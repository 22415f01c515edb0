import fc from 'fast-check';
import { expect, test } from 'vitest';
import { standardise } from '../../../src/core/composite/standardise.ts';
import { mean, populationDeviation, sampleDeviation } from '../../../src/core/numeric/statistics.ts';

const table = fc
  .array(fc.integer({ min: -10_000, max: 10_000 }), { minLength: 2, maxLength: 40 })
  .filter((values) => new Set(values).size > 1);

test('standardise two values: one deviation below and above', () => {
  expect(standardise([1, 3], { deviation: 'population' })).toEqual({
    mean: 2,
    deviation: 1,
    z: new Float64Array([-1, 1]),
  });
});

test('z has mean 0 and deviation 1', () => {
  fc.assert(
    fc.property(table, (values) => {
      const population = standardise(values, { deviation: 'population' }).z!;
      expect(mean(population)).toBeCloseTo(0, 10);
      expect(populationDeviation(population)).toBeCloseTo(1, 10);
      expect(sampleDeviation(standardise(values, { deviation: 'sample' }).z!)).toBeCloseTo(1, 10);
    }),
  );
});

test('z does not change with the unit or the zero of the values', () => {
  fc.assert(
    fc.property(table, fc.double({ min: 0.01, max: 100, noNaN: true }), (values, factor) => {
      const z = standardise(values, { deviation: 'population' }).z!;
      const moved = standardise(
        values.map((value) => 7 + factor * value),
        { deviation: 'population' },
      ).z!;
      for (const [i, value] of z.entries()) expect(moved[i]).toBeCloseTo(value, 8);
    }),
  );
});

test('weights: mean and deviation are both weighted', () => {
  const { mean: average, deviation, z } = standardise([0, 2], { deviation: 'population', weights: [3, 1] });
  expect(average).toBe(0.5);
  expect(deviation).toBeCloseTo(Math.sqrt(0.75), 14);
  expect(3 * z![0]! + z![1]!).toBeCloseTo(0, 14);
});

test('a given centre moves z, not the deviation', () => {
  const { mean: centre, deviation, z } = standardise([1, 3], { deviation: 'population', centre: 1 });
  expect([centre, deviation, ...z!]).toEqual([1, 1, 0, 2]);
});

test('equal values, also up to rounding, cannot be standardised: null, not 0 and not NaN', () => {
  expect(standardise([5], { deviation: 'population' }).z).toBeNull();
  expect(standardise([0, 0, 0], { deviation: 'population' }).z).toBeNull();
  expect(standardise(new Array(7).fill(0.1), { deviation: 'population' }).z).toBeNull();
  expect(standardise([0.3, 0.1 + 0.2], { deviation: 'sample' }).z).toBeNull();
  // Sums of z that cancel leave rounding of about 1e-16; their scale is the number of indicators.
  expect(standardise([1e-16, -1e-16, 0], { deviation: 'population', scale: 2 }).z).toBeNull();
});

test('no value and NaN are refused', () => {
  expect(() => standardise([], { deviation: 'population' })).toThrow('at least 1');
  expect(() => standardise([1, Number.NaN], { deviation: 'population' })).toThrow('finite');
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { excessInformation } from '../../../src/core/numeric/excessInformation.ts';
import { seededRandom } from '../../../src/core/numeric/seededRandom.ts';
import { sortOrder } from '../../../src/core/numeric/sortOrder.ts';
import { weightedPolynomialFit } from '../../../src/core/numeric/weightedPolynomialFit.ts';

const byComparison = (values: Float64Array): number[] =>
  Array.from(values, (_, i) => i).sort((i, j) => (values[i]! < values[j]! ? -1 : values[i]! > values[j]! ? 1 : i - j));

test('sortOrder is the stable order, by comparison and by radix alike', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ noNaN: true }), { maxLength: 60 }), (list) => {
      const values = Float64Array.from(list);
      expect(Array.from(sortOrder(values))).toEqual(byComparison(values));
    }),
  );
  const random = seededRandom('order');
  // Few different values and both signs, so that ties and zeros of both signs occur.
  const many = Float64Array.from({ length: 20_000 }, () => Math.round(random.normal() * 300) / 7);
  many.set([-0, 0, Infinity, -Infinity, 5e-324, -5e-324], 100);
  expect(Array.from(sortOrder(many))).toEqual(byComparison(many));
  expect(() => sortOrder(Float64Array.of(1, Number.NaN))).toThrow('value 1 is NaN');
});

test('excessInformation agrees with its formula where that is exact enough, and is smooth at the change of method', () => {
  for (const u of [-1, -0.9, -0.2, 0.05, 0.5, 3, 1000])
    expect(excessInformation(u)).toBeCloseTo(u === -1 ? 1 : (1 + u) * Math.log1p(u) - u, 12);
  for (const sign of [-1, 1]) {
    const [inside, outside] = [excessInformation(sign * 0.00999999999), excessInformation(sign * 0.01000000001)];
    expect(Math.abs(outside - inside)).toBeLessThan(1e-12);
  }
  expect(excessInformation(1e-9) / 5e-19).toBeCloseTo(1, 8);
});

test('weightedPolynomialFit finds the polynomial through its points, whatever the weights', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 1, maxLength: 5 }), (coefficients) => {
      const x = [0.05, 0.2, 0.35, 0.5, 0.7, 0.85];
      const y = x.map((at) => coefficients.reduceRight((sum, c) => sum * at + c, 0));
      const fit = weightedPolynomialFit(x, y, [1, 2, 0.5, 1, 3, 1], coefficients.length - 1)!;
      coefficients.forEach((c, k) => {
        expect(fit[k]).toBeCloseTo(c, 8);
      });
    }),
  );
});

test('weightedPolynomialFit leaves points of weight 0 out, and gives null where the points are too few', () => {
  expect(Array.from(weightedPolynomialFit([0, 1, 5], [1, 2, 100], [1, 1, 0], 1)!)).toEqual([
    expect.closeTo(1, 12),
    expect.closeTo(1, 12),
  ]);
  expect(weightedPolynomialFit([0, 1], [1, 2], [1, 1], 2)).toBeNull();
  expect(weightedPolynomialFit([1, 1, 1], [1, 2, 3], [1, 1, 1], 1)).toBeNull();
});

test('one outlier beside values that only rounding tells apart: every index stands in the order once', () => {
  const values = Float64Array.from({ length: 1000 }, (_, i) => (i === 0 ? 1e6 : 1 - i * 1e-12));
  const order = sortOrder(values);
  expect(new Set(order).size).toBe(1000);
  for (let k = 1; k < 1000; k += 1) expect(values[order[k]!]!).toBeGreaterThanOrEqual(values[order[k - 1]!]!);
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chiSquareTail } from '../../../src/core/numeric/chiSquareTail.ts';
import { incompleteBeta } from '../../../src/core/numeric/incompleteBeta.ts';
import { incompleteGamma } from '../../../src/core/numeric/incompleteGamma.ts';
import { logarithmShortfall } from '../../../src/core/numeric/logarithmShortfall.ts';
import { normalTail } from '../../../src/core/numeric/normalTail.ts';
import { stirlingError } from '../../../src/core/numeric/stirlingError.ts';
import { studentQuantile } from '../../../src/core/numeric/studentQuantile.ts';
import { studentTail } from '../../../src/core/numeric/studentTail.ts';
import { expectNear } from './randomColumns.ts';

// Computed with 40 digits from the definitions by integrals.
const student = [
  [0.01, 3, 0.496324555706426],
  [1.5, 7, 0.08864924349498501],
  [2.5, 30, 0.009057824534033348],
  [4.7, 4.5, 0.003482011584009456],
  [12, 10, 1.4607044123849935e-7],
  [40, 100, 1.2310538010700354e-63],
  [2, 5000, 0.022777129994146987],
  [1000000, 3, 1.1026577908396144e-18],
] as const;
const chiSquare = [
  [0.5, 3, 0.9188914116546758],
  [3.841458820694124, 1, 0.05000000000000006],
  [18.307, 10, 0.05000058909139812],
  [7, 15, 0.9576497473325511],
  [400, 190, 4.718168662865721e-17],
  [1000, 45, 3.330992995990551e-180],
  [5100, 5000, 0.15863934861940396],
] as const;

test.each(student)('studentTail(%f, %f) to 12 digits', (t, degrees, p) => {
  expectNear(studentTail(t, degrees), p, 1e-12);
  expect(studentTail(-t, degrees)).toBeCloseTo(1 - p, 14);
});

test('studentTail has its closed forms at one, two and four degrees of freedom', () => {
  for (const t of [0.001, 0.3, 1, 2.2, 17]) {
    expectNear(studentTail(t, 1), Math.atan(1 / t) / Math.PI, 1e-13);
    // ½ − t/(2√(2 + t²)), written without its difference: 1/(√(2 + t²)·(√(2 + t²) + t)).
    const root = Math.sqrt(2 + t * t);
    expectNear(studentTail(t, 2), 1 / (root * (root + t)), 1e-13);
    const share = t / Math.sqrt(4 + t * t);
    expect(studentTail(t, 4)).toBeCloseTo(0.5 - (share * (3 - share * share)) / 4, 14);
  }
  expect(studentTail(0, 5)).toBe(0.5);
  expect(studentTail(Infinity, 5)).toBe(0);
  expect(studentTail(-Infinity, 5)).toBe(1);
  expect(studentTail(1e200, 1)).toBeLessThan(1e-199);
});

test('studentTail comes close to the normal tail', () => {
  expectNear(studentTail(1.96, 1e5), normalTail(1.96), 1e-4);
});

test('studentQuantile undoes studentTail', () => {
  fc.assert(
    fc.property(fc.double({ min: 1e-6, max: 0.999, noNaN: true }), fc.integer({ min: 1, max: 300 }), (p, degrees) => {
      expectNear(studentTail(-studentQuantile(p, degrees), degrees), p, 1e-12);
    }),
    { numRuns: 50 },
  );
  // Student's table: 97.5 per cent at 1, 10 and 30 degrees of freedom.
  expectNear(studentQuantile(0.975, 1), 12.706204736174694, 1e-13);
  expectNear(studentQuantile(0.975, 10), 2.228138851986274, 1e-13);
  expectNear(studentQuantile(0.025, 30), -2.0422724563012373, 1e-13);
});

test.each(chiSquare)('chiSquareTail(%f, %f) to 12 digits', (x, degrees, p) => {
  expectNear(chiSquareTail(x, degrees), p, 1e-12);
});

test('chiSquareTail has its closed forms', () => {
  for (const x of [0.1, 1, 4, 30, 300]) {
    expectNear(chiSquareTail(x, 2), Math.exp(-x / 2), 1e-13);
    expectNear(chiSquareTail(x, 4), Math.exp(-x / 2) * (1 + x / 2), 1e-13);
    expectNear(chiSquareTail(x, 1), 2 * normalTail(Math.sqrt(x)), 1e-12);
  }
  expect(chiSquareTail(0, 3)).toBe(1);
  expect(chiSquareTail(Infinity, 3)).toBe(0);
});

test('incompleteBeta is symmetric and has its closed forms', () => {
  fc.assert(
    fc.property(
      fc.double({ min: 0.001, max: 0.999, noNaN: true }),
      fc.double({ min: 0.1, max: 500, noNaN: true }),
      fc.double({ min: 0.1, max: 500, noNaN: true }),
      (x, a, b) => {
        expect(incompleteBeta(x, a, b) + incompleteBeta(1 - x, b, a)).toBeCloseTo(1, 12);
        expectNear(incompleteBeta(x, a, 1), x ** a, 1e-11);
      },
    ),
  );
  expect([incompleteBeta(0, 2, 3), incompleteBeta(1, 2, 3)]).toEqual([0, 1]);
});

test('the parts of the densities', () => {
  // ln Γ(½) = ½·ln π, and Stirling's approximation of it is 0·ln ½ − ½ + ½·ln 2π.
  expect(stirlingError(0.5)).toBeCloseTo(0.5 - Math.LN2 / 2, 15);
  expect(stirlingError(1000)).toBeCloseTo(1 / 12000 - 1 / 360e9, 17);
  expect(stirlingError(1e-301)).toBeGreaterThan(300);
  expect(logarithmShortfall(0)).toBe(0);
  expect(logarithmShortfall(-1)).toBe(-Infinity);
  expectNear(logarithmShortfall(1e-9), -5e-19 + 1e-27 / 3, 1e-15);
  expectNear(logarithmShortfall(0.5), Math.log(1.5) - 0.5, 1e-14);
});

test('what has no place in a distribution is refused', () => {
  expect(() => studentTail(Number.NaN, 3)).toThrow('NaN');
  expect(() => studentTail(1, 0)).toThrow('degrees of freedom');
  expect(() => studentQuantile(1, 3)).toThrow('between 0 and 1');
  expect(() => incompleteGamma(0, 1)).toThrow('shape');
  expect(() => incompleteGamma(1, -1)).toThrow('0 or more');
  expect(() => incompleteBeta(1.1, 1, 1)).toThrow('between 0 and 1');
  expect(() => incompleteBeta(0.5, 0, 1)).toThrow('above 0');
  expect(() => stirlingError(0)).toThrow('above 0');
  expect(() => logarithmShortfall(-1.1)).toThrow('from −1');
});

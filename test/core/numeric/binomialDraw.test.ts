import { describe, expect, test } from 'vitest';
import { binomialDraw } from '../../../src/core/numeric/binomialDraw.ts';
import { seededRandom } from '../../../src/core/numeric/seededRandom.ts';

test('binomialDraw is certain at the ends', () => {
  const random = seededRandom('ends');
  expect(binomialDraw(0, 0.5, random)).toBe(0);
  expect(binomialDraw(10, 0, random)).toBe(0);
  expect(binomialDraw(10, 1, random)).toBe(10);
});

test('binomialDraw refuses what is no number of cases or no probability', () => {
  const random = seededRandom('wrong');
  expect(() => binomialDraw(1.5, 0.5, random)).toThrow('whole number of cases');
  expect(() => binomialDraw(-1, 0.5, random)).toThrow('whole number of cases');
  expect(() => binomialDraw(5, 1.1, random)).toThrow('between 0 and 1');
  expect(() => binomialDraw(5, Number.NaN, random)).toThrow('between 0 and 1');
});

/** P(X = k), by the recursion from k = 0: exact enough for a frequency test. */
function probability(n: number, p: number, k: number): number {
  let logarithm = n * Math.log1p(-p);
  for (let i = 1; i <= k; i += 1) logarithm += Math.log(((n - i + 1) / i) * (p / (1 - p)));
  return Math.exp(logarithm);
}

describe('binomialDraw follows the distribution (chi-square over the classes with 20 or more expected)', () => {
  // By inversion, at the change of method, by rejection, and mirrored.
  test.each([
    [10, 0.3],
    [1000, 0.005],
    [100, 0.1],
    [1000, 0.3],
    [50, 0.5],
    [300, 0.9],
  ])('n = %i, p = %f', (n, p) => {
    const draws = 40_000;
    const random = seededRandom(`${n}|${p}`);
    const counts = new Map<number, number>();
    for (let i = 0; i < draws; i += 1) {
      const k = binomialDraw(n, p, random);
      counts.set(k, (counts.get(k) ?? 0) + 1);
    }
    let chiSquare = 0;
    let classes = 0;
    for (let k = 0; k <= n; k += 1) {
      const expected = draws * probability(n, p, k);
      if (expected < 20) continue;
      chiSquare += ((counts.get(k) ?? 0) - expected) ** 2 / expected;
      classes += 1;
    }
    // Mean of chi-square = degrees of freedom, deviation √(2·df): 4 deviations.
    expect(chiSquare).toBeLessThan(classes + 4 * Math.sqrt(2 * classes));
  });
});

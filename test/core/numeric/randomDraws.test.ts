import { describe, expect, test } from 'vitest';
import { aliasTable } from '../../../src/core/numeric/aliasTable.ts';
import { binomialProbability } from '../../../src/core/numeric/binomialProbability.ts';
import { hypergeometricDraw } from '../../../src/core/numeric/hypergeometricDraw.ts';
import { logFactorial } from '../../../src/core/numeric/logFactorial.ts';
import { multinomialSampler } from '../../../src/core/numeric/multinomialSampler.ts';
import { poissonDraw } from '../../../src/core/numeric/poissonDraw.ts';
import { poissonTables } from '../../../src/core/numeric/poissonTables.ts';
import { seededRandom } from '../../../src/core/numeric/seededRandom.ts';

const DRAWS = 40_000;

/** Chi-square over the classes with 20 or more expected, held to 4 standard deviations above its mean. */
function expectDistribution(draw: () => number, probability: (k: number) => number, last: number): void {
  const counts = new Map<number, number>();
  for (let i = 0; i < DRAWS; i += 1) {
    const k = draw();
    counts.set(k, (counts.get(k) ?? 0) + 1);
  }
  let [chiSquare, classes, rest, restExpected] = [0, 0, DRAWS, DRAWS];
  for (let k = 0; k <= last; k += 1) {
    const expected = DRAWS * probability(k);
    if (expected < 20) continue;
    chiSquare += ((counts.get(k) ?? 0) - expected) ** 2 / expected;
    classes += 1;
    rest -= counts.get(k) ?? 0;
    restExpected -= expected;
  }
  expect(classes).toBeGreaterThan(1);
  expect(chiSquare).toBeLessThan(classes + 4 * Math.sqrt(2 * classes));
  expect(Math.abs(rest - restExpected)).toBeLessThan(5 * Math.sqrt(Math.max(restExpected, 4)));
}

const poisson = (mean: number, k: number): number => Math.exp(k * Math.log(mean) - mean - logFactorial(k));

describe('poissonDraw and poissonTables follow the distribution', () => {
  test.each([0.02, 0.7, 4, 9.9, 10, 35, 300, 1900])('mean %f', (mean) => {
    const random = seededRandom(`poisson|${mean}`);
    const last = Math.ceil(mean + 10 * Math.sqrt(mean) + 20);
    expectDistribution(
      () => poissonDraw(mean, random),
      (k) => poisson(mean, k),
      last,
    );
    // A table is drawn from as the multinomial sampler does, here next to another one.
    const { start, first, entry } = poissonTables([mean / 3, mean]);
    const table = (draw: typeof random): number => {
      const place = draw.uniform() * (start[2]! - start[1]!);
      const own = Math.floor(place);
      const packed = entry[start[1]! + own]!;
      const other = Math.floor(packed);
      return first[1]! + (place - own < packed - other ? own : other);
    };
    expectDistribution(
      () => table(random),
      (k) => poisson(mean, k),
      last,
    );
  });
});

describe('hypergeometricDraw follows the distribution', () => {
  const logChoose = (n: number, k: number): number => logFactorial(n) - logFactorial(k) - logFactorial(n - k);
  // By counting, by ratio of uniforms, with few and with many good ones, with samples of less and of more than half.
  test.each([
    [5, 9, 4],
    [30, 70, 10],
    [30, 70, 40],
    [70, 30, 40],
    [30, 70, 75],
    [70, 30, 75],
    [400, 5000, 300],
    [20_000, 30_000, 2500],
  ])('%i good, %i bad, %i drawn', (good, bad, sample) => {
    const random = seededRandom(`${good}|${bad}|${sample}`);
    const probability = (k: number): number =>
      k > good || sample - k > bad || k > sample
        ? 0
        : Math.exp(logChoose(good, k) + logChoose(bad, sample - k) - logChoose(good + bad, sample));
    expectDistribution(() => hypergeometricDraw(good, bad, sample, random), probability, Math.min(good, sample));
  });

  test('is certain where there is no choice, and refuses what cannot be drawn', () => {
    const random = seededRandom('ends');
    expect(hypergeometricDraw(0, 9, 4, random)).toBe(0);
    expect(hypergeometricDraw(9, 0, 4, random)).toBe(4);
    expect(hypergeometricDraw(9, 5, 0, random)).toBe(0);
    expect(hypergeometricDraw(9, 5, 14, random)).toBe(9);
    expect(() => hypergeometricDraw(2, 2, 5, random)).toThrow('at most 4 draws');
    expect(() => hypergeometricDraw(1.5, 2, 1, random)).toThrow('whole numbers');
  });
});

describe('multinomialSampler', () => {
  const weights = Float64Array.of(0, 1, 2, 0.5, 6.5);

  test.each([0, 1, 7, 60, 5000])('draws %i cases, none into an empty cell', (size) => {
    const draw = multinomialSampler(weights, size);
    const random = seededRandom(`multinomial|${size}`);
    for (let i = 0; i < 50; i += 1) {
      const counts = draw(random, new Float64Array(5));
      expect(counts.reduce((sum, count) => sum + count, 0)).toBe(size);
      expect(counts[0]).toBe(0);
    }
  });

  test.each([7, 60, 900])('every cell is binomial, and so are two together (%i cases)', (size) => {
    const draw = multinomialSampler(weights, size);
    const counts = new Float64Array(5);
    for (const cells of [[1], [2], [4], [1, 2]]) {
      const random = seededRandom(`cells|${size}|${cells}`);
      const p = cells.reduce((sum, cell) => sum + weights[cell]!, 0) / 10;
      expectDistribution(
        () => {
          draw(random, counts);
          return cells.reduce((sum, cell) => sum + counts[cell]!, 0);
        },
        (k) => binomialProbability(size, k, p),
        size,
      );
    }
  });

  test('refuses a size that is no number of cases, and weights that are none', () => {
    expect(() => multinomialSampler(weights, 1.5)).toThrow('whole number');
    expect(() => multinomialSampler(Float64Array.of(0), 1)).toThrow('above 0');
    expect(() => multinomialSampler(Float64Array.of(-1, 2), 1)).toThrow('no weight');
  });
});

test('aliasTable draws by weight and never a weight of zero', () => {
  const draw = aliasTable(Float64Array.of(3, 0, 1, 4));
  const random = seededRandom('alias');
  expectDistribution(
    () => draw(random),
    (k) => [3, 0, 1, 4][k]! / 8,
    3,
  );
});

test('binomialProbability is the recursion from k = 0, also for many cases', () => {
  for (const [n, p] of [
    [12, 0.3],
    [400, 0.07],
    [3000, 0.5],
  ] as const) {
    let logarithm = n * Math.log1p(-p);
    let sum = 0;
    for (let k = 0; k <= n; k += 1) {
      if (k > 0) logarithm += Math.log(((n - k + 1) / k) * (p / (1 - p)));
      const value = binomialProbability(n, k, p);
      sum += value;
      expect(value).toBeCloseTo(Math.exp(logarithm), 12);
    }
    expect(sum).toBeCloseTo(1, 13);
  }
});

test('logFactorial continues from the table into the series without a step', () => {
  for (const k of [10, 126, 127, 128, 129, 1000])
    expect(logFactorial(k + 1) - logFactorial(k)).toBeCloseTo(Math.log(k + 1), 11);
});

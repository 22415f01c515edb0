import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { householderBasis } from '../../../src/core/numeric/householderBasis.ts';
import type { LeastSquaresFit, LeastSquaresOptions } from '../../../src/core/relations/leastSquares.ts';
import { leastSquares } from '../../../src/core/relations/leastSquares.ts';
import { pearson } from '../../../src/core/relations/pearson.ts';
import { longley, noIntercept, norris } from './nistReference.ts';
import {
  dot,
  expectNear,
  known,
  normals,
  permutation,
  positiveWeights,
  relatedColumns,
  reordered,
  streams,
} from './randomColumns.ts';

const of = Float64Array.of.bind(Float64Array);
const named = (columns: readonly Float64Array[]) => columns.map((values, k) => ({ name: `x${k}`, values }));
const estimates = (fit: LeastSquaresFit): number[] => fit.coefficients.map((coefficient) => coefficient.estimate);
const robustErrors = (fit: LeastSquaresFit): number[] =>
  fit.coefficients.map((coefficient) => known(coefficient.robust).standardError);
const classicalErrors = (fit: LeastSquaresFit): number[] =>
  fit.coefficients.map((coefficient) => known(coefficient.classical).standardError);

describe('certified values of NIST to ten digits', () => {
  test.each([
    ['Norris', norris, known(leastSquares(norris.y, [{ name: 'x', values: norris.x }]))],
    ['Longley', longley, known(leastSquares(longley.y, longley.predictors))],
    [
      'NoInt1',
      noIntercept,
      known(leastSquares(noIntercept.y, [{ name: 'x', values: noIntercept.x }], { intercept: false })),
    ],
  ])('%s', (_name, certified, fit) => {
    certified.estimates.forEach((value, k) => {
      expectNear(estimates(fit)[k]!, value, 1e-10);
    });
    certified.standardErrors.forEach((value, k) => {
      expectNear(classicalErrors(fit)[k]!, value, 1e-10);
    });
    expectNear(fit.residualDeviation, certified.residualDeviation, 1e-10);
    expectNear(fit.rSquared, certified.rSquared, 1e-12);
  });

  test('Longley: the inflation of variance is what its reputation says', () => {
    const fit = known(leastSquares(longley.y, longley.predictors));
    // Published to two digits in textbooks: 135.53, 1788.51, 33.62, 3.59, 399.15, 758.98.
    const published = [135.53, 1788.51, 33.62, 3.59, 399.15, 758.98];
    fit.coefficients.slice(1).forEach((coefficient, k) => {
      expect(coefficient.inflation).toBeCloseTo(published[k]!, 2);
    });
    expect(fit.coefficients[0]!.inflation).toBeNull();
  });
});

describe('by hand: x = 0 1 2 3, y = 1 3 2 4', () => {
  const x = of(0, 1, 2, 3);
  const y = of(1, 3, 2, 4);
  const fitted = (options: LeastSquaresOptions = {}): LeastSquaresFit =>
    known(leastSquares(y, [{ name: 'x', values: x }], options));

  test('plane and classical errors', () => {
    const fit = fitted();
    // Sxx = 5, Sxy = 4: b = 0.8, a = 2.5 − 0.8·1.5 = 1.3.
    expect(estimates(fit)[0]).toBeCloseTo(1.3, 14);
    expect(estimates(fit)[1]).toBeCloseTo(0.8, 14);
    // Fitted 1.3 2.1 2.9 3.7: residuals −0.3 0.9 −0.9 0.3, squares 0.09 + 0.81 + 0.81 + 0.09 = 1.8, s² = 0.9.
    expect(Array.from(fit.residuals, (value) => Number(value.toFixed(12)))).toEqual([-0.3, 0.9, -0.9, 0.3]);
    expect(fit.residualDeviation).toBeCloseTo(Math.sqrt(0.9), 14);
    // Slope: √(0.9/5); intercept: √(0.9·(1/4 + 1.5²/5)) = √(0.9·0.7).
    expect(classicalErrors(fit)[1]).toBeCloseTo(Math.sqrt(0.18), 14);
    expect(classicalErrors(fit)[0]).toBeCloseTo(Math.sqrt(0.63), 14);
    // Leverage 1/4 + dx²/5: 0.7 0.3 0.3 0.7.
    expect(Array.from(fit.leverage, (value) => Number(value.toFixed(12)))).toEqual([0.7, 0.3, 0.3, 0.7]);
    // R² = 1 − 1.8/5, adjusted 1 − 0.36·3/2.
    expect(fit.rSquared).toBeCloseTo(0.64, 14);
    expect(fit.adjustedRSquared).toBeCloseTo(0.46, 14);
    expect([fit.cases, fit.degrees]).toEqual([4, 2]);
    // t = 0.8/√0.18, the same test as that of the correlation 0.8: p = 0.2.
    const { t, p, interval } = known(fit.coefficients[1]!.classical);
    expect(t).toBeCloseTo(0.8 / Math.sqrt(0.18), 13);
    expect(p).toBeCloseTo(0.2, 14);
    // 97.5 per cent of t at two degrees of freedom: 0.95·√(2/(1 − 0.95²)) = 4.302653.
    expect(interval.upper).toBeCloseTo(0.8 + 0.95 * Math.sqrt(2 / 0.0975) * Math.sqrt(0.18), 12);
    expect(fit.coefficients[1]!.inflation).toBe(1);
  });

  test('robust errors of the slope', () => {
    const slopeError = (robust: 'HC0' | 'HC1' | 'HC2' | 'HC3'): number => robustErrors(fitted({ robust }))[1]!;
    // Influence dx/5: −0.3 −0.1 0.1 0.3. HC0: Σ a²e² = 2·0.09·0.09 + 2·0.01·0.81 = 0.0324.
    expect(slopeError('HC0')).toBeCloseTo(0.18, 14);
    // HC1: times 4/2.
    expect(slopeError('HC1')).toBeCloseTo(Math.sqrt(0.0648), 14);
    // HC2: 2·0.0081/0.3 + 2·0.0081/0.7; HC3 with the squares of 0.3 and 0.7.
    expect(slopeError('HC2')).toBeCloseTo(Math.sqrt(0.0162 / 0.3 + 0.0162 / 0.7), 14);
    expect(slopeError('HC3')).toBeCloseTo(Math.sqrt(0.0162 / 0.09 + 0.0162 / 0.49), 14);
    expect(robustErrors(fitted())[1]).toBe(slopeError('HC3'));
  });

  test('weights: an area of weight 2 moves the plane like two areas', () => {
    const fit = fitted({ weights: of(2, 1, 1, 1) });
    const doubled = known(leastSquares(of(1, 1, 3, 2, 4), [{ name: 'x', values: of(0, 0, 1, 2, 3) }]));
    expect(estimates(fit)[1]).toBeCloseTo(estimates(doubled)[1]!, 13);
    // But it stays one area: two degrees of freedom instead of three.
    expect(fit.degrees).toBe(2);
    expect(fit.residualDeviation).toBeCloseTo(doubled.residualDeviation * Math.sqrt(3 / 2), 13);
  });
});

test('an area of weight 0 changes nothing and still gets a residual', () => {
  const x = of(0, 1, 2, 3, 50);
  const fit = known(leastSquares(of(1, 3, 2, 4, 100), [{ name: 'x', values: x }], { weights: of(1, 1, 1, 1, 0) }));
  expect(estimates(fit)[1]).toBeCloseTo(0.8, 13);
  expect(fit.residuals[4]).toBeCloseTo(100 - 1.3 - 40, 11);
  expect([fit.cases, fit.leverage[4]]).toEqual([4, 0]);
  expect(robustErrors(fit)[1]).toBeCloseTo(Math.sqrt(0.0162 / 0.09 + 0.0162 / 0.49), 13);
});

describe('why there is no value', () => {
  const x = of(1, 2, 3, 4, 6);
  const z = of(2, 1, 5, 3, 3);
  const y = of(1, 0, 2, 5, 3);

  test('columns', () => {
    const sum = x.map((value, i) => 2 * value - z[i]! + 7);
    expect(leastSquares(y, [...named([x, z]), { name: 'sum', values: sum }])).toEqual({
      value: null,
      reason: 'collinear_column',
      column: 'sum',
    });
    expect(leastSquares(y, [{ name: 'same', values: of(3, 3, 3, 3, 3) }])).toEqual({
      value: null,
      reason: 'constant_column',
      column: 'same',
    });
    expect(leastSquares(of(4, 4, 4, 4, 4), named([x]))).toMatchObject({
      reason: 'constant_column',
      column: 'response',
    });
    // Without an intercept, a constant column is one: the plane is the mean.
    const mean = known(leastSquares(y, [{ name: 'one', values: of(1, 1, 1, 1, 1) }], { intercept: false }));
    expect(estimates(mean)[0]).toBeCloseTo(2.2, 14);
    expect(leastSquares(y, named([x, z]), { intercept: false }).value).not.toBeNull();
    // Only an intercept: its classical error is s/√n, s² = (1.44 + 4.84 + 0.04 + 7.84 + 0.64)/4 = 3.7.
    const only = known(leastSquares(y, []));
    expect(classicalErrors(only)[0]).toBeCloseTo(Math.sqrt(3.7 / 5), 14);
    expect(only.rSquared).toBe(0);
  });

  test('rows', () => {
    expect(leastSquares(of(1, 2), named([of(1, 2)]))).toEqual({ value: null, reason: 'too_few_rows' });
    expect(leastSquares(y, named([x]), { weights: of(1, 1, 0, 0, 0) })).toMatchObject({ reason: 'too_few_rows' });
  });

  test('a plane without residuals has no errors, an area that stands alone none of kinds HC2 and HC3', () => {
    const exact = known(
      leastSquares(
        x.map((value) => 2 * value + 1),
        named([x]),
      ),
    );
    expect(estimates(exact)[1]).toBeCloseTo(2, 14);
    expect(exact.coefficients[1]!.classical).toEqual({ value: null, reason: 'no_scatter' });
    expect(exact.coefficients[1]!.robust).toEqual({ value: null, reason: 'no_scatter' });
    const alone = named([of(0, 0, 0, 0, 1)]);
    expect(known(leastSquares(y, alone)).coefficients[1]!.robust).toEqual({ value: null, reason: 'leverage_one' });
    const first = known(leastSquares(y, alone, { robust: 'HC1' }));
    expect(known(first.coefficients[1]!.robust).standardError).toBeGreaterThan(0);
  });

  test('a wrong call is an error', () => {
    expect(() => leastSquares(y, [...named([x]), ...named([z])])).toThrow('different names');
    expect(() => leastSquares(y, [{ name: 'intercept', values: x }])).toThrow('different names');
    expect(() => leastSquares(y, [], { intercept: false })).toThrow('a predictor or an intercept');
    expect(() => leastSquares(y, named([of(1, 2)]))).toThrow('same length');
    expect(() => leastSquares(y, named([x]), { level: 2 })).toThrow('level');
    expect(() => householderBasis([of(1), of(2)], 1e-7)).toThrow('as many rows');
  });
});

test('identities of every fit, with and without weights', () => {
  fc.assert(
    fc.property(streams, fc.integer({ min: 1, max: 4 }), fc.boolean(), (random, width, weighted) => {
      const rows = 15 + random.integer(20);
      const columns = relatedColumns(random, rows, width);
      const y = columns[0]!.map((value) => value + 3 * random.normal());
      const weights = weighted ? positiveWeights(random, rows) : undefined;
      const fit = known(leastSquares(y, named(columns), { weights }));
      const w = weights ?? new Float64Array(rows).fill(1);
      // Residuals are orthogonal to the intercept and to every column.
      const pulls = fit.residuals.map((value, i) => value * w[i]!);
      const size = Math.sqrt(dot(pulls, pulls));
      expect(Math.abs(dot(pulls, new Float64Array(rows).fill(1)))).toBeLessThan(1e-10 * size * rows);
      for (const column of columns)
        expect(Math.abs(dot(pulls, column))).toBeLessThan(1e-10 * size * Math.sqrt(dot(column, column)));
      // Leverages add up to the number of coefficients.
      expect(fit.leverage.reduce((sum, value) => sum + value, 0)).toBeCloseTo(width + 1, 10);
      // Corrections order the errors, coefficient by coefficient.
      const errors = (['HC0', 'HC1', 'HC2', 'HC3'] as const).map((robust) =>
        robustErrors(known(leastSquares(y, named(columns), { weights, robust }))),
      );
      for (let k = 0; k <= width; k += 1) {
        expect(errors[0]![k]).toBeLessThan(errors[1]![k]!);
        expect(errors[0]![k]).toBeLessThanOrEqual(errors[2]![k]!);
        expect(errors[2]![k]).toBeLessThanOrEqual(errors[3]![k]!);
      }
      for (const coefficient of fit.coefficients.slice(1)) expect(coefficient.inflation).toBeGreaterThanOrEqual(1);

      const order = permutation(random, rows);
      const mixed = known(
        leastSquares(reordered(y, order), named(columns.map((column) => reordered(column, order))), {
          weights: weights && reordered(weights, order),
        }),
      );
      const scaled = known(
        leastSquares(
          y,
          named(columns.map((column, k) => (k === 0 ? column.map((value) => 5 - 100 * value) : column))),
          {
            weights: weights?.map((weight) => 7 * weight),
          },
        ),
      );
      for (let k = 1; k <= width; k += 1) {
        expectNear(estimates(mixed)[k]!, estimates(fit)[k]!, 1e-8);
        expectNear(robustErrors(mixed)[k]!, robustErrors(fit)[k]!, 1e-8);
        const factor = k === 1 ? -100 : 1;
        expectNear(estimates(scaled)[k]! * factor, estimates(fit)[k]!, 1e-8);
        expectNear(robustErrors(scaled)[k]! * Math.abs(factor), robustErrors(fit)[k]!, 1e-8);
        expectNear(classicalErrors(scaled)[k]! * Math.abs(factor), classicalErrors(fit)[k]!, 1e-8);
      }
      expect(scaled.rSquared).toBeCloseTo(fit.rSquared, 10);
    }),
    { numRuns: 60 },
  );
});

test('with one predictor, R² is the square of the correlation and the test is the same', () => {
  fc.assert(
    fc.property(streams, (random) => {
      const x = normals(random, 12);
      const y = x.map((value) => 0.3 * value + random.normal());
      const fit = known(leastSquares(y, named([x])));
      const { coefficient, p } = known(pearson(x, y));
      expect(fit.rSquared).toBeCloseTo(coefficient ** 2, 12);
      expect(known(fit.coefficients[1]!.classical).p).toBeCloseTo(p!, 11);
    }),
  );
});

test('the inflation of two predictors is 1/(1 − r²)', () => {
  fc.assert(
    fc.property(streams, (random) => {
      const [a, b] = relatedColumns(random, 20, 2);
      const fit = known(leastSquares(normals(random, 20), named([a!, b!])));
      const wanted = 1 / (1 - known(pearson(a!, b!)).coefficient ** 2);
      expectNear(fit.coefficients[1]!.inflation!, wanted, 1e-10);
      expectNear(fit.coefficients[2]!.inflation!, wanted, 1e-10);
    }),
  );
});

test('where areas scatter alike, both kinds of errors agree in large tables; where they do not, HC3 covers', () => {
  fc.assert(
    fc.property(streams, (random) => {
      const x = normals(random, 4000);
      const alike = known(
        leastSquares(
          x.map((value) => value + random.normal()),
          named([x]),
        ),
      );
      expectNear(robustErrors(alike)[1]!, classicalErrors(alike)[1]!, 0.12);
      // Scatter proportional to |x|: the true variance of the slope is 3σ²/n instead of σ²/n.
      const unlike = known(
        leastSquares(
          x.map((value) => value + Math.abs(value) * random.normal()),
          named([x]),
        ),
      );
      expectNear(robustErrors(unlike)[1]!, Math.sqrt(3 / 4000), 0.25);
      expectNear(classicalErrors(unlike)[1]!, Math.sqrt(1 / 4000), 0.25);
    }),
    { numRuns: 10 },
  );
});

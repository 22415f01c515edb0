import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { betaConvergence } from '../../../src/core/relations/betaConvergence.ts';
import { quintileRatio } from '../../../src/core/relations/quintileRatio.ts';
import { sigmaConvergence } from '../../../src/core/relations/sigmaConvergence.ts';
import { stationaryDistribution } from '../../../src/core/relations/stationaryDistribution.ts';
import { transitionMatrix } from '../../../src/core/relations/transitionMatrix.ts';
import { dot, expectNear, known, normals, permutation, positiveWeights, reordered, streams } from './randomColumns.ts';

const of = Float64Array.of.bind(Float64Array);

describe('sigma convergence', () => {
  test('by hand', () => {
    const [first, second] = known(sigmaConvergence([of(1, 3, 8), of(3, 5, 4)], [of(1, 1, 2), of(0, 1, 1)]));
    // Mean 4, squares 9 + 1 + 16 = 26.
    expect(first!.areas.mean).toBe(4);
    expect(first!.areas.deviation).toBeCloseTo(Math.sqrt(26 / 3), 14);
    expect(first!.areas.variation).toBeCloseTo(Math.sqrt(26 / 3) / 4, 14);
    // Weighted mean (1 + 3 + 16)/4 = 5, squares 16 + 4 + 2·9 = 38.
    expect(first!.people!.mean).toBe(5);
    expect(first!.people!.deviation).toBeCloseTo(Math.sqrt(38 / 4), 14);
    expect(second!.people).toEqual({ mean: 4.5, deviation: 0.5, variation: 0.5 / 4.5 });
  });

  test('what has no value', () => {
    expect(sigmaConvergence([of(1)])).toEqual({ value: null, reason: 'too_few_rows' });
    expect(sigmaConvergence([of(1, 2), of(1, 2)], [of(1, 1), of(0, 0)])).toEqual({
      value: null,
      reason: 'no_weight',
      column: 1,
    });
    expect(known(sigmaConvergence([of(-1, 1)]))[0]!.areas).toEqual({ mean: 0, deviation: 1, variation: null });
    expect(known(sigmaConvergence([of(-1, 1)]))[0]!.people).toBeNull();
    expect(() => sigmaConvergence([])).toThrow('at least one period');
    expect(() => sigmaConvergence([of(1, 2)], [])).toThrow('every period');
  });

  test('the coefficient does not depend on the unit, the order of areas does not matter', () => {
    fc.assert(
      fc.property(streams, (random) => {
        const values = normals(random, 20).map((value) => 10 + value);
        const weights = positiveWeights(random, 20);
        const order = permutation(random, 20);
        const plain = known(sigmaConvergence([values], [weights]))[0]!;
        const other = known(
          sigmaConvergence([reordered(values, order).map((value) => 4 * value)], [reordered(weights, order)]),
        )[0]!;
        expectNear(other.areas.variation!, plain.areas.variation!, 1e-12);
        expectNear(other.people!.variation!, plain.people!.variation!, 1e-12);
      }),
    );
  });
});

describe('beta convergence', () => {
  test('by hand: distances that halve in five years', () => {
    // Distance from 10 falls to half: growth (y₁ − y₀)/5 = −0.1·(y₀ − 10). b·5 = −0.5, β = −ln(0.5)/5, half-life 5.
    const initial = of(2, 6, 10, 20);
    const { fit, speed, halfLife } = known(
      betaConvergence(
        initial,
        initial.map((value) => 10 + (value - 10) / 2),
        { periods: 5, scale: 'level' },
      ),
    );
    expect(fit.coefficients[1]!.estimate).toBeCloseTo(-0.1, 14);
    expect(fit.coefficients[1]!.name).toBe('initial');
    expect(speed).toBeCloseTo(Math.LN2 / 5, 14);
    expect(halfLife).toBeCloseTo(5, 12);
  });

  test('by hand: slope and robust error of the regression', () => {
    // Initial 0 1 2 3 and growth 1 3 2 4: the table of the regression tests, slope 0.8 and HC3 √(0.18 + 0.0330612).
    const { fit, speed, halfLife } = known(betaConvergence(of(0, 1, 2, 3), of(1, 4, 4, 7), { scale: 'level' }));
    expect(fit.coefficients[1]!.estimate).toBeCloseTo(0.8, 14);
    expect(known(fit.coefficients[1]!.robust).standardError).toBeCloseTo(Math.sqrt(0.0162 / 0.09 + 0.0162 / 0.49), 13);
    // They diverge: the rate is negative and nothing halves.
    expect(speed).toBeCloseTo(-Math.log(1.8), 14);
    expect(halfLife).toBeNull();
  });

  test('logarithms are levels of logarithms, and the unit of the values does not matter', () => {
    fc.assert(
      fc.property(streams, (random) => {
        const before = normals(random, 15);
        const after = before.map((value) => 0.7 * value + 0.3 * random.normal());
        const [low, high] = [before.map(Math.exp), after.map(Math.exp)];
        const level = known(betaConvergence(before, after, { periods: 3, scale: 'level' }));
        const rate = known(betaConvergence(low, high, { periods: 3 }));
        const tenfold = known(
          betaConvergence(
            low.map((value) => 10 * value),
            high.map((value) => 10 * value),
            { periods: 3 },
          ),
        );
        expectNear(rate.fit.coefficients[1]!.estimate, level.fit.coefficients[1]!.estimate, 1e-9);
        expectNear(tenfold.fit.coefficients[1]!.estimate, rate.fit.coefficients[1]!.estimate, 1e-9);
        if (rate.halfLife !== null) expect(rate.halfLife * rate.speed!).toBeCloseTo(Math.LN2, 12);
      }),
    );
  });

  test('what has no value', () => {
    expect(betaConvergence(of(1, 2, 3), of(1, 0, 3))).toEqual({ value: null, reason: 'not_positive', column: 1 });
    expect(betaConvergence(of(1, 2), of(2, 3))).toMatchObject({ reason: 'too_few_rows' });
    expect(betaConvergence(of(2, 2, 2), of(1, 2, 3))).toMatchObject({ reason: 'constant_column', column: 'initial' });
    // Areas change places: b = −2.
    const { speed, halfLife } = known(betaConvergence(of(1, 2, 4), of(-1, -2, -4), { scale: 'level' }));
    expect([speed, halfLife]).toEqual([null, null]);
    expect(() => betaConvergence(of(1, 2, 3), of(1, 2, 3), { periods: 0 })).toThrow('above 0');
  });
});

describe('quintile ratio', () => {
  test('by hand, with an area on the border', () => {
    // Weight 10, a fifth is 2. Bottom: all of 1 and half of 2; top: 2 of the 7 people at 3.
    const { bottom, top, difference, ratio } = known(quintileRatio(of(3, 1, 2), of(7, 1, 2)));
    expect([bottom, top, difference, ratio]).toEqual([1.5, 3, 1.5, 2]);
    // With halves: (1 + 2·2 + 2·3)/5 and 3.
    expect(known(quintileRatio(of(3, 1, 2), of(7, 1, 2), 0.5)).bottom).toBeCloseTo(11 / 5, 14);
    expect(known(quintileRatio(of(5), of(3))).ratio).toBe(1);
  });

  test('what has no value', () => {
    expect(quintileRatio(of(1, 2), of(0, 0))).toEqual({ value: null, reason: 'no_weight' });
    expect(known(quintileRatio(of(0, 2), of(1, 1)))).toEqual({ bottom: 0, top: 2, difference: 2, ratio: null });
    expect(() => quintileRatio(of(1), of(1), 0.6)).toThrow('up to a half');
  });

  test('splitting areas, order and scale change nothing; the ratio is 1 or more', () => {
    fc.assert(
      fc.property(streams, fc.integer({ min: 1, max: 30 }), (random, rows) => {
        const values = normals(random, rows).map((value) => Math.exp(value));
        const weights = positiveWeights(random, rows);
        const { ratio } = known(quintileRatio(values, weights));
        expect(ratio).toBeGreaterThanOrEqual(1 - 1e-12);
        const order = permutation(random, rows);
        expectNear(known(quintileRatio(reordered(values, order), reordered(weights, order))).ratio!, ratio!, 1e-12);
        const split = known(
          quintileRatio(of(...values, ...values), of(...weights.map((w) => 0.3 * w), ...weights.map((w) => 0.7 * w))),
        );
        expectNear(split.ratio!, ratio!, 1e-10);
        const scaled = known(
          quintileRatio(
            values.map((value) => 8 * value),
            weights.map((weight) => 3 * weight),
          ),
        );
        expectNear(scaled.ratio!, ratio!, 1e-10);
      }),
    );
  });
});

describe('transitions', () => {
  const from = Int32Array.of(1, 1, 1, 1, 2, 2, 3, 3, 3, 3);
  const to = Int32Array.of(1, 1, 1, 2, 1, 2, 2, 3, 3, 3);

  test('by hand', () => {
    const { counts, shares, starting, mobility, stationary } = known(transitionMatrix(from, to, 3));
    expect(Array.from(counts)).toEqual([3, 1, 0, 1, 1, 0, 0, 1, 3]);
    expect(Array.from(starting)).toEqual([4, 2, 4]);
    expect(Array.from(shares)).toEqual([0.75, 0.25, 0, 0.5, 0.5, 0, 0, 0.25, 0.75]);
    // (3 − (0.75 + 0.5 + 0.75))/2 = 0.5.
    expect(mobility).toEqual({ value: 0.5 });
    // Nobody enters class 3; between 1 and 2 as many move up, π₁/4, as down, π₂/2: π = 2/3, 1/3.
    expect(known(stationary)[0]).toBeCloseTo(2 / 3, 15);
    expect(known(stationary)[1]).toBeCloseTo(1 / 3, 15);
    expect(known(stationary)[2]).toBe(0);
  });

  test('ends of the mobility index', () => {
    const stay = known(transitionMatrix(Int32Array.of(1, 2), Int32Array.of(1, 2), 2));
    expect(stay.mobility).toEqual({ value: 0 });
    expect(stay.stationary).toEqual({ value: null, reason: 'several_closed_classes' });
    const change = known(transitionMatrix(Int32Array.of(1, 2), Int32Array.of(2, 1), 2));
    expect(change.mobility).toEqual({ value: 2 });
    expect(Array.from(known(change.stationary))).toEqual([0.5, 0.5]);
    // Origin does not matter: equal rows.
    const open = known(transitionMatrix(Int32Array.of(1, 1, 2, 2), Int32Array.of(1, 2, 1, 2), 2));
    expect(open.mobility).toEqual({ value: 1 });
  });

  test('what has no value', () => {
    const { shares, mobility, stationary } = known(transitionMatrix(Int32Array.of(1), Int32Array.of(2), 2));
    expect(Array.from(shares)).toEqual([0, 1, 0, 0]);
    expect(mobility).toEqual({ value: null, reason: 'empty_class', column: 2 });
    expect(stationary).toEqual({ value: null, reason: 'empty_class', column: 2 });
    expect(transitionMatrix(new Int32Array(0), new Int32Array(0), 2)).toEqual({ value: null, reason: 'too_few_rows' });
    expect(() => transitionMatrix(Int32Array.of(0), Int32Array.of(1), 2)).toThrow('outside');
    expect(() => transitionMatrix(Int32Array.of(1), Int32Array.of(1), 1)).toThrow('two or more');
    expect(() => transitionMatrix(Int32Array.of(1), Int32Array.of(1), 2, of(-1))).toThrow('weight');
    expect(() => transitionMatrix(Int32Array.of(1), Int32Array.of(1, 2), 2)).toThrow('as many');
  });

  test('rows are shares, the long run stays, weights count like areas', () => {
    fc.assert(
      fc.property(streams, fc.integer({ min: 2, max: 6 }), (random, classes) => {
        const length = 400;
        const before = Int32Array.from({ length }, (_, i) => 1 + (i % classes));
        const after = before.map((label) => (random.uniform() < 0.6 ? label : 1 + random.integer(classes)));
        const { shares, stationary, mobility } = known(transitionMatrix(before, after, classes));
        const long = known(stationary);
        expect(long.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 14);
        for (let j = 0; j < classes; j += 1) {
          const column = Float64Array.from({ length: classes }, (_, i) => shares[i * classes + j]!);
          expect(dot(long, column)).toBeCloseTo(long[j]!, 13);
          const row = shares.slice(j * classes, (j + 1) * classes);
          expect(row.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 14);
        }
        expect(known(mobility)).toBeGreaterThanOrEqual(0);
        const twice = known(transitionMatrix(before, after, classes, new Float64Array(length).fill(2)));
        expect(Array.from(twice.shares)).toEqual(Array.from(shares));
      }),
      { numRuns: 40 },
    );
  });

  test('a long run among rare moves keeps its digits', () => {
    // π₁·1e-12 = π₂·3e-12.
    const long = known(stationaryDistribution(of(1 - 1e-12, 1e-12, 3e-12, 1 - 3e-12), 2));
    expectNear(long[0]!, 0.75, 1e-14);
  });
});

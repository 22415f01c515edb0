import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { completeRows } from '../../../src/core/relations/completeRows.ts';
import { pearson } from '../../../src/core/relations/pearson.ts';
import { spearman } from '../../../src/core/relations/spearman.ts';
import { weightedCorrelation } from '../../../src/core/relations/weightedCorrelation.ts';
import { known, normals, permutation, positiveWeights, reordered, streams } from './randomColumns.ts';

const of = Float64Array.of.bind(Float64Array);

describe('by hand', () => {
  test('Pearson of four points', () => {
    // Means 2.5 and 2.5; deviations −1.5 −0.5 0.5 1.5 and −1.5 0.5 −0.5 1.5.
    // Products 2.25 − 0.25 − 0.25 + 2.25 = 4, squares 5 and 5: r = 4/5.
    const { coefficient, cases, p, interval } = known(pearson(of(1, 2, 3, 4), of(1, 3, 2, 4)));
    expect(coefficient).toBeCloseTo(0.8, 15);
    expect(cases).toBe(4);
    // t = 0.8·√(2/0.36) = 1.8856; at two degrees of freedom p = 1 − t/√(2 + t²) = 1 − √(32/9)/√(50/9) = 1 − 0.8.
    expect(p).toBeCloseTo(0.2, 14);
    // artanh 0.8 = ½ ln 9 = 1.0986; ± 1.959964/√1.
    expect(interval!.lower).toBeCloseTo(Math.tanh(Math.log(3) - 1.959963984540054), 13);
    expect(interval!.upper).toBeCloseTo(Math.tanh(Math.log(3) + 1.959963984540054), 13);
  });

  test('Spearman with equal values', () => {
    // Ranks 1.5 1.5 3 4 and 1 2 3.5 3.5; mean 2.5. Products of the deviations
    // (−1)(−1.5) + (−1)(−0.5) + (0.5)(1) + (1.5)(1) = 4; squares 1 + 1 + 0.25 + 2.25 = 4.5 and 2.25 + 0.25 + 1 + 1 = 4.5.
    const { coefficient, interval } = known(spearman(of(7, 7, 8, 90), of(-5, 0, 3, 3)));
    expect(coefficient).toBeCloseTo(8 / 9, 14);
    const half = 1.959963984540054 * Math.sqrt(1 + 32 / 81);
    expect(interval!.upper).toBeCloseTo(Math.tanh(Math.atanh(8 / 9) + half), 13);
  });

  test('weighted correlation counts an area of weight 2 like two areas', () => {
    const twice = known(pearson(of(1, 1, 2, 5), of(0, 0, 3, 4)));
    const weighted = known(weightedCorrelation(of(1, 2, 5), of(0, 3, 4), of(2, 1, 1)));
    expect(weighted.coefficient).toBeCloseTo(twice.coefficient, 14);
    // (2 + 1 + 1)²/(4 + 1 + 1) = 16/6: more than two, so there is a test, but not more than three for an interval.
    expect(weighted.cases).toBeCloseTo(8 / 3, 14);
    expect(weighted.p).not.toBeNull();
    expect(weighted.interval).toBeNull();
  });

  test('three areas have a test and no interval', () => {
    // r = ½, t = ½·√(1/0.75) = 1/√3 at one degree of freedom: p = 1 − 2·arctan(1/√3)/π = 1 − 1/3.
    const { p, interval } = known(pearson(of(1, 2, 3), of(1, 3, 2)));
    expect(p).toBeCloseTo(2 / 3, 14);
    expect(interval).toBeNull();
  });

  test('a few large areas leave too little for a test', () => {
    const { cases, p } = known(weightedCorrelation(of(1, 2, 5), of(0, 3, 4), of(1000, 1, 1)));
    expect(cases).toBeLessThan(2);
    expect(p).toBeNull();
  });
});

test('an area of weight 0 does not count, neither in the coefficient nor in the test', () => {
  const without = weightedCorrelation(of(1, 2, 5, 6), of(0, 3, 4, 9), of(2, 1, 1, 3));
  const withIt = weightedCorrelation(of(1, 2, 5, 1e9, 6), of(0, 3, 4, -7, 9), of(2, 1, 1, 0, 3));
  expect(known(withIt).coefficient).toBeCloseTo(known(without).coefficient, 12);
  expect(known(withIt).cases).toBe(known(without).cases);
});

test('why there is no value', () => {
  expect(pearson(of(1, 2), of(1, 2))).toEqual({ value: null, reason: 'too_few_rows' });
  expect(pearson(of(1, 1, 1), of(1, 2, 3))).toEqual({ value: null, reason: 'constant_column', column: 0 });
  expect(spearman(of(1, 2, 3), of(4, 4, 4))).toEqual({ value: null, reason: 'constant_column', column: 1 });
  expect(weightedCorrelation(of(1, 2, 3), of(4, 5, 6), of(1, 1, 0))).toEqual({ value: null, reason: 'too_few_rows' });
  // Rounding does not make a column vary.
  expect(pearson(of(0.1 + 0.2, 0.3, 0.3), of(1, 2, 3)).value).toBeNull();
});

test('a wrong call is an error', () => {
  expect(() => pearson(of(1, 2, 3), of(1, 2))).toThrow('same length');
  expect(() => spearman(of(1, Number.NaN, 3), of(1, 2, 3))).toThrow('not a finite number');
  expect(() => weightedCorrelation(of(1, 2, 3), of(1, 2, 3), of(1, -1, 1))).toThrow('weight 1');
  expect(() => weightedCorrelation(of(1, 2, 3), of(1, 2, 3), of(1, 1))).toThrow('one weight per row');
  expect(() => pearson(of(1, 2, 3), of(1, 3, 2), 1)).toThrow('level');
});

test('identities: order of rows, exchange of columns, scale and sign, equal weights', () => {
  fc.assert(
    fc.property(streams, fc.integer({ min: 4, max: 40 }), (random, rows) => {
      const x = normals(random, rows);
      const y = x.map((value) => value + 2 * random.normal());
      const weights = positiveWeights(random, rows);
      const order = permutation(random, rows);
      const scaled = x.map((value) => 1000 - 0.01 * value);
      for (const relation of [pearson, spearman]) {
        const { coefficient, p, interval } = known(relation(x, y));
        const mixed = known(relation(reordered(x, order), reordered(y, order)));
        expect(mixed.coefficient).toBeCloseTo(coefficient, 12);
        expect(known(relation(y, x)).coefficient).toBeCloseTo(coefficient, 12);
        const turned = known(relation(scaled, y));
        expect(turned.coefficient).toBeCloseTo(-coefficient, 9);
        expect(turned.p).toBeCloseTo(p!, 8);
        expect(interval!.lower).toBeLessThanOrEqual(coefficient);
        expect(interval!.upper).toBeGreaterThanOrEqual(coefficient);
      }
      const weighted = known(weightedCorrelation(x, y, weights));
      const tenfold = known(
        weightedCorrelation(
          x,
          y,
          weights.map((weight) => 10 * weight),
        ),
      );
      expect(tenfold.coefficient).toBeCloseTo(weighted.coefficient, 12);
      expect(tenfold.cases).toBeCloseTo(weighted.cases, 9);
      const plain = known(pearson(x, y));
      const equal = known(weightedCorrelation(x, y, new Float64Array(rows).fill(3)));
      expect(equal.coefficient).toBeCloseTo(plain.coefficient, 12);
      expect(equal.p).toBeCloseTo(plain.p!, 12);
    }),
  );
});

test('a straight line is 1 or −1, and a monotone curve is 1 by ranks', () => {
  const x = of(1, 2, 3, 4, 5);
  const line = known(
    pearson(
      x,
      x.map((value) => 3 - 2 * value),
    ),
  );
  expect(line.coefficient).toBeCloseTo(-1, 15);
  expect(line.p).toBeLessThan(1e-20);
  const curve = known(spearman(x, x.map(Math.exp)));
  expect(curve.coefficient).toBeCloseTo(1, 15);
  expect(known(pearson(x, x.map(Math.exp))).coefficient).toBeLessThan(0.9);
});

test('huge and tiny values keep their relation', () => {
  const y = of(1, 3, 2, 4);
  expect(known(pearson(of(1e200, 2e200, 3e200, 4e200), y)).coefficient).toBeCloseTo(0.8, 14);
  expect(known(pearson(of(1e-200, 2e-200, 3e-200, 4e-200), y)).coefficient).toBeCloseTo(0.8, 14);
});

test('completeRows keeps the rows that every column knows', () => {
  const { columns, rows } = completeRows(
    [of(1, 2, Number.NaN, 4), of(5, 6, 7, 8)],
    [Uint8Array.of(1, 1, 0, 1), Uint8Array.of(1, 0, 1, 1)],
  );
  expect(columns).toEqual([of(1, 4), of(5, 8)]);
  expect(rows).toEqual(Uint32Array.of(0, 3));
  expect(completeRows([of(1)], [Uint8Array.of(0)]).columns[0]).toHaveLength(0);
  expect(() => completeRows([of(Number.NaN)], [Uint8Array.of(1)])).toThrow('NaN');
  expect(() => completeRows([of(1)], [])).toThrow('one mask per column');
  expect(() => completeRows([of(1)], [Uint8Array.of(1, 1)])).toThrow('same length');
});

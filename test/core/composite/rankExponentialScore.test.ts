import { expect, test } from 'vitest';
import { rankExponentialScore } from '../../../src/core/composite/rankExponentialScore.ts';
import { rankGroup } from '../../../src/core/composite/rankGroup.ts';

test('rankExponentialScore of four areas by hand', () => {
  // e^(−100/23) = 0.0129346…, so X(1) = −23·ln(0.0129346) = 100 and X(4) = −23·ln(1 − 0.2467664) = 6.5177.
  const scores = rankExponentialScore([1, 2, 3, 4], 4, 23);
  expect(scores[0]).toBeCloseTo(100, 10);
  expect(scores[1]).toBeCloseTo(31.009143532807215, 10);
  expect(scores[2]).toBeCloseTo(15.646790072602894, 10);
  expect(scores[3]).toBeCloseTo(6.517733263680379, 10);
});

test('only the most deprived tenth scores above about 50', () => {
  const [last, next] = rankExponentialScore([3284, 3285], 32844, 23);
  expect(last).toBeCloseTo(50, 0);
  expect(next).toBeLessThan(last!);
});

test('shared and averaged ranks lie between their neighbours', () => {
  const [first, average, second] = rankExponentialScore([1, 1.5, 2], 4, 23);
  expect(average).toBeGreaterThan(second!);
  expect(average).toBeLessThan(first!);
});

test('ranks outside 1 … N are refused', () => {
  expect(() => rankExponentialScore([5], 4, 23)).toThrow('outside 1 … 4');
  expect(() => rankExponentialScore([0], 4, 23)).toThrow('outside 1 … 4');
  expect(() => rankExponentialScore([Number.NaN], 4, 23)).toThrow('outside 1 … 4');
});

test('the deciles of 32,844 areas end at the multiples of 3,284.4, rounded down', () => {
  const decile = (rank: number): number => rankGroup(rank, 32844, 10);
  expect([1, 3284, 3285, 6568, 6569, 32844].map(decile)).toEqual([1, 1, 2, 2, 3, 10]);
  expect(() => rankGroup(0, 10, 10)).toThrow('outside');
});

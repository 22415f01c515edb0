import { expect, test } from 'vitest';
import { decimalsOf } from '../../../src/delivery/checks/decimalsOf.ts';
import { factorText } from '../../../src/delivery/checks/factorText.ts';
import { slipFactor } from '../../../src/delivery/checks/slipFactor.ts';
import { totalSlip } from '../../../src/delivery/checks/totalSlip.ts';

/** The areas' values stand in the cells 0 … n − 1, the total behind them. */
function slip(areas: number[], total: number) {
  const cell = areas.length;
  return totalSlip(
    { value: Float64Array.from([...areas, total]) },
    { cell, value: total, level: 'x', sum: areas.reduce((a, b) => a + b, 0), members: areas.map((_, i) => i) },
  );
}

test('one area that explains the difference to the last unit', () => {
  expect(slip([120, 3400, 560, 780], 1800)).toEqual({ cell: 1, factor: 10 });
  expect(slip([120, 34, 560, 780], 1800)).toEqual({ cell: 1, factor: 1 / 10 });
  expect(slip([120, 340_000, 560, 780], 4860)).toEqual({ cell: 1, factor: 100 });
});

test('the whole column', () => {
  expect(slip([12, 34, 56], 102_300)).toEqual({ cell: 3, factor: 1000 });
});

test('no slip where nothing or more than one value explains it, or the difference is small', () => {
  expect(slip([120, 341, 560, 780], 1800)).toBeNull();
  expect(slip([500, 500, 300], 850)).toBeNull();
  expect(slip([10, 90, 60], 79)).toBeNull();
  expect(slip([100, 900], 1000)).toBeNull();
  expect(slip([0, 0], 0)).toBeNull();
});

test('factors within their tolerance, and in words', () => {
  expect([9.9, 10, 97, 1040, 0.0101, 3, 1, 0, 31].map((ratio) => slipFactor(ratio, 1.1))).toEqual([
    10,
    10,
    100,
    1000,
    1 / 100,
    null,
    null,
    null,
    null,
  ]);
  expect([10, 1000, 1 / 10, 1 / 100, 1 / 1000].map(factorText)).toEqual([
    'das 10-Fache',
    'das 1.000-Fache',
    'ein Zehntel',
    'ein Hundertstel',
    'ein Tausendstel',
  ]);
});

test('decimals of a column', () => {
  expect(decimalsOf([])).toBe(0);
  expect(decimalsOf([12, 3])).toBe(0);
  expect(decimalsOf([12, 3.5, 0.1 + 0.2])).toBe(1);
  expect(decimalsOf([6.38298])).toBe(5);
  expect(decimalsOf([1 / 3])).toBe(6);
});

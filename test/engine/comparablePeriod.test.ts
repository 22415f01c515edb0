import { expect, test } from 'vitest';
import { comparablePeriod } from '../../src/engine/network/comparablePeriod.ts';

test.each([
  ['the same day', '2020-12-31', ['2019-12-31', '2020-12-31'], '2020-12-31'],
  ['a quarter apart at most', '2020-12-31', ['2020-06-30', '2020-10-01'], '2020-10-01'],
  ['half a year is too far', '2020-12-31', ['2020-06-30'], null],
  ['another kind of period never', '2020', ['2020-12-31', '2020-Q4'], null],
  ['another year never', '2020-12-31', ['2021-01-01'], null],
  ['the nearest of several', '2020-10-01', ['2020-11-30', '2020-09-30'], '2020-09-30'],
] as const)('%s', (_, wanted, available, expected) => {
  expect(comparablePeriod(wanted, available)).toBe(expected);
});

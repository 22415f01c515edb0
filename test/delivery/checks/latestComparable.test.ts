import { expect, test } from 'vitest';
import { latestComparable } from '../../../src/delivery/checks/latestComparable.ts';
import { parsePeriod } from '../../../src/domain/parsePeriod.ts';

function found(now: string, candidates: string[], timing: 'stock' | 'flow' = 'stock'): string[] {
  return latestComparable(
    parsePeriod(now)!,
    candidates.map((id) => parsePeriod(id)!),
    timing,
  ).map((one) => one.id);
}

test('only earlier periods of the same kind, the latest first', () => {
  expect(found('2021-12-31', ['2019-12-31', '2020-12-31', '2021', '2021-12-31', '2022-12-31'])).toEqual([
    '2020-12-31',
    '2019-12-31',
  ]);
  expect(found('2021/22', ['2020', '2020/21', '2021-Q4'], 'flow')).toEqual(['2020/21']);
});

test('stocks reach back two years, flows six, so that elections find each other', () => {
  expect(found('2021-12-31', ['2019-12-31', '2018-12-31'])).toEqual(['2019-12-31']);
  expect(found('2020', ['2014', '2013'], 'flow')).toEqual(['2014']);
  // A reference day may move within its month.
  expect(found('2024-12-15', ['2022-12-31'])).toEqual(['2022-12-31']);
});

test('the same season goes before a later period of another one', () => {
  expect(found('2021-06-30', ['2020-06-30', '2020-12-31', '2021-03-31'])).toEqual([
    '2020-06-30',
    '2021-03-31',
    '2020-12-31',
  ]);
  expect(found('2021-Q1', ['2020-Q4', '2020-Q1'], 'flow')).toEqual(['2020-Q1', '2020-Q4']);
  expect(found('2024-02-29', ['2023-02-28', '2024-01-31'])).toEqual(['2023-02-28', '2024-01-31']);
});

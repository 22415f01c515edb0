import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { comparePeriods } from '../../src/domain/comparePeriods.ts';
import { parsePeriod } from '../../src/domain/parsePeriod.ts';
import { periodText } from '../../src/domain/periodText.ts';
import { reportYear } from '../../src/domain/reportYear.ts';
import { earlierPeriod } from '../../src/engine/earlierPeriod.ts';
import { matchPeriod } from '../../src/engine/matchPeriod.ts';
import { selectPeriods } from '../../src/engine/selectPeriods.ts';

describe('a period is named by one text', () => {
  test.each([
    ['2021-12-31', '2021-12-31', '2021-12-31', 'reference_date', 2021, '31.12.2021'],
    ['2020-02-29', '2020-02-29', '2020-02-29', 'reference_date', 2020, '29.02.2020'],
    ['2021', '2021-01-01', '2021-12-31', 'year', 2021, '2021'],
    ['2021-H2', '2021-07-01', '2021-12-31', 'half_year', 2021, '2. Halbjahr 2021'],
    ['2021-Q1', '2021-01-01', '2021-03-31', 'quarter', 2021, '1. Quartal 2021'],
    ['2020-02', '2020-02-01', '2020-02-29', 'month', 2020, 'Februar 2020'],
    ['2021/22', '2021-08-01', '2022-07-31', 'school_year', 2021, 'Schuljahr 2021/22'],
    ['1999/00', '1999-08-01', '2000-07-31', 'school_year', 1999, 'Schuljahr 1999/00'],
    ['2019-2021', '2019-01-01', '2021-12-31', 'pooled_years', 2021, '2019 bis 2021'],
  ])('%s', (id, start, end, kind, year, text) => {
    const period = parsePeriod(id)!;
    expect(period).toEqual({ id, start, end, kind });
    expect(reportYear(period)).toBe(year);
    expect(periodText(period)).toBe(text);
  });

  test.each([
    '',
    '21',
    '2021-13',
    '2021-02-30',
    '2021-Q5',
    '2021/23',
    '2021-2019',
    '2021-1-1',
    ' 2021',
    '2021 ',
    '31.12.2021',
    '1700',
    '2021-H3',
    '2021-00-10',
  ])('%j is none', (text) => {
    expect(parsePeriod(text)).toBeNull();
  });

  test('any text is either none, or its own id again', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'0123456789-/QH'), maxLength: 12 }), (text) => {
        const period = parsePeriod(text);
        if (period === null) return;
        expect(period.id).toBe(text);
        expect(period.start <= period.end).toBe(true);
      }),
      { numRuns: 5000 },
    );
  });
});

test('time runs by the end of periods, a year before its last day', () => {
  const ids = ['2021-12-31', '2020-12-31', '2021', '2021/22', '2021-Q4', '2021-Q1', '2021-12'];
  const sorted = ids.map((id) => parsePeriod(id)!).sort(comparePeriods);
  expect(sorted.map((one) => one.id)).toEqual([
    '2020-12-31',
    '2021-Q1',
    '2021',
    '2021-Q4',
    '2021-12',
    '2021-12-31',
    '2021/22',
  ]);
});

test('events of a year are set against the stock of its report year', () => {
  expect(matchPeriod('2021', ['2020-12-31', '2021-12-31'])).toBe('2021-12-31');
  expect(matchPeriod('2021', ['2021-06-30', '2021-12-31'])).toBe('2021-12-31');
  expect(matchPeriod('2021/22', ['2021-12-31', '2022-12-31'])).toBe('2021-12-31');
  expect(matchPeriod('2021-12-31', ['2021'])).toBe('2021');
  expect(matchPeriod('2021', ['2020-12-31', '2022-12-31'])).toBeNull();
  expect(matchPeriod('2021', ['2021', '2021-12-31'])).toBe('2021');
});

test('the same day some years earlier, and nothing else', () => {
  expect(earlierPeriod('2021-12-31', 2, ['2019-06-30', '2019-12-31'])).toBe('2019-12-31');
  expect(earlierPeriod('2021', 1, ['2020-12-31'])).toBeNull();
  expect(earlierPeriod('2021/22', 1, ['2020/21'])).toBe('2020/21');
  expect(earlierPeriod('2021-Q3', 1, ['2020-Q2', '2020-Q3'])).toBe('2020-Q3');
  expect(earlierPeriod('2021-02', 1, ['2020-02'])).toBe('2020-02');
});

test('from and to: a bare year takes in what is reported under it', () => {
  const all = ['2019-12-31', '2020', '2020-12-31', '2020/21', '2021-06-30', '2021-12-31'];
  expect(selectPeriods(all, '2020', '2020')).toEqual(['2020', '2020-12-31', '2020/21']);
  expect(selectPeriods(all, '2021-06-30', undefined)).toEqual(
    ['2020/21', '2021-06-30', '2021-12-31'].filter((id) => parsePeriod(id)!.end >= '2021-06-30'),
  );
  expect(selectPeriods(all, undefined, '2019')).toEqual(['2019-12-31']);
  expect(() => selectPeriods(all, 'gestern', undefined)).toThrow(/keine Berichtszeit/);
});

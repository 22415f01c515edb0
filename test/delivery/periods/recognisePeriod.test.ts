import fc from 'fast-check';
import { expect, test } from 'vitest';
import { recognisePeriod } from '../../../src/delivery/periods/recognisePeriod.ts';
import { spelledPeriods } from './spelledPeriods.ts';

test.each([
  ['2023', '2023'],
  ['2023.0', '2023'],
  ['31.12.2023', '2023-12-31'],
  ['1. 1. 2023', '2023-01-01'],
  ['2023-12-31', '2023-12-31'],
  ['2023_12_31', '2023-12-31'],
  ['31.12.23', '2023-12-31'],
  ['31.12.87', '1987-12-31'],
  ['2023-12-31T00:00:00', '2023-12-31'],
  ['2023-12-31T00:00:00.000Z', '2023-12-31'],
  ['31.12.2023 00:00', '2023-12-31'],
  ['31.12.2023 14:30:00', '2023-12-31'],
  ['12/31/2023', '2023-12-31'],
  ['31/12/2023', '2023-12-31'],
  ['15. Mai 2022', '2022-05-15'],
  ['20231231', '2023-12-31'],
  ['Dez 2013', '2013-12'],
  ['Jan. 2024', '2024-01'],
  ['Dezember 2013', '2013-12'],
  ['Mrz 2022', '2022-03'],
  ['Ma\u0308rz 2022', '2022-03'],
  ['Jänner 2022', '2022-01'],
  ['Sept. 2022', '2022-09'],
  ['2022 Mai', '2022-05'],
  ["Dez '13", '2013-12'],
  ['12/2023', '2023-12'],
  ['2022/06', '2022-06'],
  ['2022M06', '2022-06'],
  ['1.Qu. 2003', '2003-Q1'],
  ['1. Quartal 2003', '2003-Q1'],
  ['Quartal 1/2003', '2003-Q1'],
  ['Q4/2023', '2023-Q4'],
  ['2023 Q4', '2023-Q4'],
  ['IV/2023', '2023-Q4'],
  ['IV. Quartal 2023', '2023-Q4'],
  ['4. Vj. 2023', '2023-Q4'],
  ['2022h02', '2022-H2'],
  ['1. Halbjahr 2022', '2022-H1'],
  ['1. Hj. 2022', '2022-H1'],
  ['2022/1. HJ', '2022-H1'],
  ['2022/23', '2022/23'],
  ['1999/00', '1999/00'],
  ['1999/2000', '1999/00'],
  ['2022-23', '2022/23'],
  ['SJ 2022/23', '2022/23'],
  ['Schuljahr 2011-12', '2011/12'],
  ['2010-2012', '2010-2012'],
  ['2010 bis 2012', '2010-2012'],
  ['2010–2012', '2010-2012'],
  ['2010/2012', '2010-2012'],
  ['Stand: 31.12.2023', '2023-12-31'],
  ['Stand\u00a031.12.2023', '2023-12-31'],
  ['am 30.06.2021', '2021-06-30'],
  ['Berichtsjahr: 2021', '2021'],
  ['01.01.2023 - 31.12.2023', '2023'],
  ['1.8.2022–31.7.2023', '2022/23'],
  ['Januar bis Juni 2023', '2023-H1'],
  ['1.-4. Quartal 2023', '2023'],
])('%s is %s', (text, id) => {
  expect(recognisePeriod(text)?.id).toBe(id);
});

test.each([
  ['', 'nothing'],
  ['12345', 'a number'],
  ['1799', 'too long ago'],
  ['2200', 'too far off'],
  ['8.214', 'a number'],
  ['2023.5', 'a number'],
  ['01011101', 'a key'],
  ['20231301', 'a key'],
  ['202206', 'a key, or a month'],
  ['05/06/2023', 'two days'],
  ['31.02.2023', 'no day'],
  ['31. Februar 2023', 'no day'],
  ['01. Mrz', 'mangled'],
  ['Mrz 2', 'mangled'],
  ['2010/12', 'three years, or a December'],
  ['2012-2010', 'backwards'],
  ['2022/24', 'no school year'],
  ['2023-13', 'no month'],
  ['V/2023', 'no quarter'],
  ['5. Quartal 2023', 'no quarter'],
  ['1.-3. Quartal 2023', 'three quarters'],
  ['01.01.2023 - 15.12.2023', 'no period with a name'],
  ['2. Halbjahr 2022/23', 'half a school year'],
  ['2022-12-31T23:00:00Z', 'the next day here'],
  ['Altstadt 2023', 'more than a period'],
  ['Wintersemester 2022/23', 'another half-year'],
])('%s is none: %s', (text) => {
  expect(recognisePeriod(text)).toBeNull();
});

test('what may be something else is not exact', () => {
  for (const text of ['2023', '2023.0', '20231231', '01.02.03', '2011-12', '2011_12', '12.2023', 'Mai 15', '3/2023'])
    expect(recognisePeriod(text), text).toMatchObject({ exact: false });
  for (const text of ['Jahr 2023', 'Stand: 31.12.23', '12/2011', 'Dez 2011', '2021-12', '2022/23', '31.12.2023'])
    expect(recognisePeriod(text), text).toMatchObject({ exact: true });
});

test('every canonical period is recognised in every spelling', () => {
  fc.assert(
    fc.property(spelledPeriods, ({ id, texts }) => {
      for (const text of texts) expect(recognisePeriod(text)?.id, text).toBe(id);
    }),
    { numRuns: 1000 },
  );
});

test('any text is read without a fault', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
      recognisePeriod(text);
    }),
    { numRuns: 2000 },
  );
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findPeriods } from '../../../src/delivery/periods/findPeriod.ts';
import { spelledPeriods } from './spelledPeriods.ts';

test.each([
  ['Anteil der Verkehrsfläche in % 2011', ['2011']],
  ['Anteil 2011 in %', ['2011']],
  ['einwohner_2021-12-31.csv', ['2021-12-31']],
  ['bev_2021_12_31_final.xlsx', ['2021-12-31']],
  ['Arbeitslose Dez 2021', ['2021-12']],
  ['Bevölkerung am 31.12.2021 und 31.12.2022', ['2021-12-31', '2022-12-31']],
  ['Zensus, Stichtag 15. Mai 2022', ['2022-05-15']],
  ['EWR202206E_Matrix.csv', ['2022-06']],
  ['EWR_L21_202312E_Matrix.csv', ['2023-12']],
  ['GESIx_2013', ['2013']],
  ['Bev2011', ['2011']],
  ['Empfänger SGB II 2011', ['2011']],
  ['Empfänger SGB II/2011', ['2011']],
  ['Jan.-Dez. 2011', ['2011']],
  ['2012 2013', ['2012', '2013']],
  ['Sterbefälle 2010–2012', ['2010-2012']],
  ['Übergänge im Schuljahr 2022/23', ['2022/23']],
  ['Wahl 26.09.2021 (vorläufig)', ['2021-09-26']],
  ['Einkommen 2000 bis unter 2500 €', []],
  ['unter 2000 €', []],
  ['1500 - 2000 €', []],
  ['2000-2500', []],
  ['Baujahr 1990', []],
  ['Index (2015 = 100)', []],
  ['LOR 2021', []],
  ['Gebietsstand: 2021', []],
  ['1.-3. Quartal 2023', []],
  ['Wintersemester 2022/23', []],
  ['31.02.2023', []],
  ['2000er Jahre', []],
  ['Schlüssel 12345 und 01011101', []],
  ['', []],
])('%s holds %j', (text, ids) => {
  const found = findPeriods(text);
  expect(found.map(({ id }) => id)).toEqual(ids);
});

test('the place is that of the original text', () => {
  const text = 'Männer\u00a0– Stand\u202f31.12.2021 (%)';
  const [found] = findPeriods(text);
  expect(text.slice(found!.start, found!.end)).toBe('31.12.2021');
  expect(found!.exact).toBe(true);
  expect(findPeriods('Männer 2021')[0]!.exact).toBe(false);
});

test('every canonical period is found behind a label, and alone there', () => {
  // These are read only where they are the whole text, or are another period's beginning.
  const wholeOnly = /^\d{4}\.0$|^ /;
  fc.assert(
    fc.property(spelledPeriods, ({ id, texts }) => {
      for (const text of texts.filter((spelling) => !wholeOnly.test(spelling)))
        expect(
          findPeriods(`Einwohner (${text})`).map((found) => found.id),
          text,
        ).toEqual([id]);
    }),
    { numRuns: 1000 },
  );
});

test('any text is searched without a fault, and quickly', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
      for (const { start, end } of findPeriods(text)) expect(start).toBeLessThan(end);
    }),
    { numRuns: 1000 },
  );
  const started = performance.now();
  for (const piece of ['2021-', '1.1.', 'II ', '2. ', 'Januar bis ', 'Q1 - ', '        ', '2021/'])
    findPeriods(piece.repeat(100_000));
  expect(performance.now() - started).toBeLessThan(1000);
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { NumberDecision } from '../../../src/delivery/values/columnNumbers.ts';
import { parseNumber } from '../../../src/delivery/values/parseNumber.ts';
import { readMarkedNumber } from '../../../src/delivery/values/readMarkedNumber.ts';

const point: NumberDecision = { decimal: '.', thousands: '', evidence: '' };
const english: NumberDecision = { decimal: '.', thousands: ',', evidence: '' };
const german: NumberDecision = { decimal: ',', thousands: '.', evidence: '' };
const grouped: NumberDecision = { decimal: 'none', thousands: '.', evidence: '' };
const both: NumberDecision = { decimal: 'both', thousands: '', evidence: '' };
const none: NumberDecision = { decimal: 'none', thousands: '', evidence: '' };

test.each([
  ['.7070', point, 7070 / 10_000],
  ['-.055861462', point, -0.055861462],
  [',5', german, 0.5],
  ['1023101.0', point, 1023101],
  ['-  23', none, -23],
  ['−23', none, -23],
  ['–23', none, -23],
  ['23-', none, -23],
  ['+3', none, 3],
  ['1 675    ', none, 1675],
  ['1\u00a0675', none, 1675],
  ['1\u2009023\u202f101', none, 1023101],
  ["1'023'101", none, 1023101],
  ['1’023', none, 1023],
  ['1 234,5', german, 1234.5],
  ['8.214', point, 8.214],
  ['8.214', german, 8214],
  ['8.214', grouped, 8214],
  ['8.214', both, 8.214],
  ['8,214', german, 8.214],
  ['8,214', english, 8214],
  ['1.023.101', grouped, 1023101],
  ['1.023.101', german, 1023101],
  ['-1.234,5', german, -1234.5],
  ['1,234.5', english, 1234.5],
  ['44.4', both, 44.4],
  ['51,2', both, 51.2],
  ['0.214', point, 0.214],
  ['012.345', point, 12.345],
  ['1234.567', point, 1234.567],
  ['12 %', none, 12],
  ['5,3%', german, 5.3],
  ['1.234 €', german, 1234],
  ['€ 12', none, 12],
  ['9,80 €/m²', german, 9.8],
  ['17 Personen', none, 17],
  ['1.234 1)', german, 1234],
  ['567*', none, 567],
  ['567 *)', none, null],
  ['567*)', none, 567],
  ['12r', none, 12],
  ['12,5 p', german, 12.5],
  ['1.234²', german, 1234],
  ['(34)', none, 34],
  ['( 3,5 )', german, 3.5],
  ["'1234", none, 1234],
  ['1.5E+05', point, 150000],
  ['1,23E+05', german, 123000],
  ['1.5e-05', point, 0.000015],
  ['-0', none, 0],
  ['007', none, 7],
  ['"12"', none, null],
  ['', none, null],
  ['   ', none, null],
  ['-', none, null],
  ['.', none, null],
  ['12.', point, null],
  ['8.21', german, null],
  ['8,21', point, null],
  ['12341)', none, null],
  ['12 34', none, null],
  ['1  234', none, null],
  ['0 123', none, null],
  ['1.23.456', german, null],
  ['1.2.2023', german, null],
  ['31.12.2023', german, null],
  ['12:30', none, null],
  ['01. Mrz', none, null],
  ['12 Mio.', none, null],
  ['5 T€', none, null],
  ['12k', none, null],
  ['1e999', none, null],
  ['NaN', none, null],
  ['Infinity', none, null],
  ['0x1F', none, null],
  ['1_000', none, null],
  ['+-3', none, null],
  ['-3-', none, null],
  ['1-3', none, null],
  ['12345678901234567', none, null],
  ['0000000000000001', none, 1],
  ['0.12345678901234567', point, Number('0.12345678901234567')],
] as const)('%s under %o is %s', (text, decision, value) => {
  expect(parseNumber(text, decision)).toBe(value);
});

test('marks and units are told', () => {
  expect(readMarkedNumber('(34)', none)).toEqual({ value: 34, mark: '()', unit: '' });
  expect(readMarkedNumber('12r', none)).toEqual({ value: 12, mark: 'r', unit: '' });
  expect(readMarkedNumber('1.234 1)', german)).toEqual({ value: 1234, mark: '1)', unit: '' });
  expect(readMarkedNumber('12 %*', none)).toEqual({ value: 12, mark: '*', unit: '%' });
  expect(readMarkedNumber('12* %', none)).toEqual({ value: 12, mark: '*', unit: '%' });
});

test('any text gives a finite number or null', () => {
  const texts = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 80 }),
    fc.string({ unit: fc.constantFrom(..."0123456789.,' -+()e%€*r1)\u00a0"), maxLength: 40 }),
  );
  fc.assert(
    fc.property(texts, fc.constantFrom(point, english, german, grouped, both, none), (text, decision) => {
      const value = parseNumber(text, decision);
      expect(value === null || Number.isFinite(value)).toBe(true);
    }),
    { numRuns: 3000 },
  );
});

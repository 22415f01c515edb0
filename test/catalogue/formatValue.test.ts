import { expect, test } from 'vitest';
import { formatValue } from '../../src/catalogue/formatValue.ts';

const NBSP = '\u00a0';

test('writes numbers as German readers do', () => {
  expect(formatValue(17.94, { symbol: '%' }, 1)).toBe(`17,9${NBSP}%`);
  expect(formatValue(1234567, { symbol: '' }, 0)).toBe('1.234.567');
  expect(formatValue(1234.5, { symbol: 'je 1.000' }, 1)).toBe(`1.234,5${NBSP}je 1.000`);
  expect(formatValue(8, { symbol: '€/m²' }, 2)).toBe(`8,00${NBSP}€/m²`);
});

test('writes signs with a true minus, a plus only where asked, and never a negative zero', () => {
  expect(formatValue(-3.2, { symbol: '' }, 1)).toBe('−3,2');
  expect(formatValue(1.24, { symbol: 'Prozentpunkte' }, 1, true)).toBe(`+1,2${NBSP}Prozentpunkte`);
  expect(formatValue(-0.04, { symbol: '' }, 1)).toBe('0,0');
  expect(formatValue(-0.04, { symbol: '' }, 1, true)).toBe('0,0');
});

test('refuses what is no number: a missing value has a reason, not a text', () => {
  for (const value of [Number.NaN, Number.POSITIVE_INFINITY])
    expect(() => formatValue(value, { symbol: '%' }, 1)).toThrow(RangeError);
});

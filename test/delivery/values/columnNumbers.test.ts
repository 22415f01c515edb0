import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ColumnNumbers, type NumberDecision } from '../../../src/delivery/values/columnNumbers.ts';
import { numbersByTotal } from '../../../src/delivery/values/numbersByTotal.ts';
import { parseNumber } from '../../../src/delivery/values/parseNumber.ts';

function column(...texts: readonly string[]): ColumnNumbers {
  const numbers = new ColumnNumbers();
  for (const text of texts) numbers.add(text);
  return numbers;
}

const many = Array.from({ length: 100 }, (_, i) => `${1 + (i % 900)}.${String(101 + i * 7).slice(0, 3)}`);
const prior = (decimal: NumberDecision['decimal'], thousands: NumberDecision['thousands']): NumberDecision => ({
  decimal,
  thousands,
  evidence: 'Aus der Spalte 2020.',
});

test.each([
  [['36866.5', '2315'], '.', ''],
  [['.7070', '1.5'], '.', ''],
  [['6,3', '8,214'], ',', ''],
  [['12.50', '8.214'], '.', ''],
  [['0.214', '8.214'], '.', ''],
  [['012.345', '8.214'], '.', ''],
  [['1234.567', '8.214'], '.', ''],
  [['1.023.101', '8.214', '950'], 'none', '.'],
  [['1.234,5', '8.214'], ',', '.'],
  [['1,234.5', '8,214'], '.', ','],
  [['1 023 101', '950'], 'none', ' '],
  [["1'023", '950'], 'none', "'"],
  [['1 234,567', '8,214'], ',', ' '],
  [['51,2', '8.214'], ',', '.'],
  [['44.4', '51,2'], 'both', ''],
  [['1', '2', '–', ''], 'none', ''],
  [[], 'none', ''],
  [['1.5E+05', '3'], '.', ''],
  [['5,3%', '4,1 %'], ',', ''],
] as const)('%j: decimal %s, thousands "%s"', (texts, decimal, thousands) => {
  const decided = column(...texts).decide();
  expect(decided).toMatchObject({ decimal, thousands });
});

test.each([
  [['8.214', '3.456']],
  [['8,214', '3,456']],
  [['8.214', '950']],
  // Large numbers without points beside it are a sign, no proof: a slip of the hand makes them as well.
  [['8.214', '1234', '2345', '3456']],
  [['44.4', '51,2', '8.214']],
  [['1.023.101', '8.21', '8.214']],
  [['8.214', '8,214']],
  [['51,2', '51,234', '8.214']],
  [['51,2', '8.214', '1234']],
  [['1.023.101', '8,214']],
  [['1 234', '8.214']],
  [[...many, '12.50']],
])('%j is a doubt', (texts) => {
  const decided = column(...texts).decide();
  if (!('ambiguous' in decided)) throw new Error(JSON.stringify(decided));
  const [first, second] = decided.ambiguous;
  const example = decided.examples[0]!;
  const values = [parseNumber(example, first), parseNumber(example, second)];
  expect(values).not.toContain(null);
  expect(values[0]! * 1000).toBeCloseTo(values[1]!, 6);
  // Values with one reading keep it whatever the answer is.
  for (const text of texts)
    for (const reading of decided.ambiguous)
      expect(parseNumber(text, reading), `${text}: ${JSON.stringify(reading)}`).not.toBeNull();
});

test('the doubt says both readings with their consequence', () => {
  const decided = column('8.214', '2345').decide();
  if (!('ambiguous' in decided)) throw new Error();
  expect(decided.ambiguous[0].evidence).toContain('„8.214“ ist 8,214');
  expect(decided.ambiguous[1].evidence).toContain('„8.214“ ist 8214');
  expect(decided.ambiguous[0].evidence).toContain('„2345“');
  expect(decided.examples).toEqual(['8.214']);
});

test('other columns of the same measure settle a doubt', () => {
  expect(column('8.214', '950').decide(prior('none', '.'))).toMatchObject({ decimal: 'none', thousands: '.' });
  expect(column('8.214', '950').decide(prior('.', ''))).toMatchObject({ decimal: '.', thousands: '' });
  expect(column('8.214').decide(prior(',', ''))).toMatchObject({ thousands: '.', evidence: 'Aus der Spalte 2020.' });
  expect(column('8.214', '1234').decide(prior(',', ''))).toHaveProperty('ambiguous');
  expect(column('8.214').decide(prior('both', ''))).toHaveProperty('ambiguous');
  expect(column('8.214').decide(prior('none', ' '))).toHaveProperty('ambiguous');
  // They do not overrule the column itself.
  expect(column('8.214', '12.5').decide(prior('none', '.'))).toHaveProperty('ambiguous');
  expect(column('12.5').decide(prior('none', '.'))).toMatchObject({ decimal: '.' });
});

test('an unambiguous total settles a doubt', () => {
  const parts = ['1.200', '0.300', '8.500'];
  const doubt = column('1.200', '8.500').decide();
  if (!('ambiguous' in doubt)) throw new Error();
  expect(numbersByTotal(['1.200', '8.500'], 9700, doubt)).toMatchObject({ thousands: '.' });
  expect(numbersByTotal(['1.200', '8.500'], 9.7, doubt)).toMatchObject({ decimal: '.' });
  expect(numbersByTotal(['1.200', '8.500'], 5, doubt)).toBeNull();
  expect(numbersByTotal(parts, 10, doubt)).toMatchObject({ decimal: '.' });
});

test('stored numbers are exact and decide nothing about text', () => {
  const numbers = new ColumnNumbers();
  numbers.add('8.214', 8214);
  expect(numbers.decide()).toMatchObject({ decimal: 'none' });
  expect(numbers.numbers).toBe(1);
  numbers.add('-');
  numbers.add(' ');
  expect([numbers.stored, numbers.other, numbers.blank]).toEqual([1, 1, 1]);
});

const styles = [
  { locale: 'de-DE', grouping: true },
  { locale: 'de-DE', grouping: false },
  { locale: 'en-US', grouping: true },
  { locale: 'en-US', grouping: false },
  { locale: 'de-CH', grouping: true },
  { locale: 'nb-NO', grouping: true },
] as const;

test('a column written in any style comes back as it was, or as a doubt that holds it', () => {
  const values = fc.array(fc.integer({ min: -3_000_000, max: 3_000_000 }), { minLength: 1, maxLength: 30 });
  fc.assert(
    fc.property(
      values,
      fc.integer({ min: 0, max: 4 }),
      fc.boolean(),
      fc.constantFrom(...styles),
      (whole, places, fixed, style) => {
        const format = new Intl.NumberFormat(style.locale, {
          useGrouping: style.grouping ? 'always' : false,
          minimumFractionDigits: fixed ? places : 0,
          maximumFractionDigits: places,
        });
        const numbers = whole.map((value) => value / 10 ** places);
        const texts = numbers.map((value) => format.format(value));
        const decided = column(...texts).decide();
        const readings = 'ambiguous' in decided ? decided.ambiguous : [decided];
        const read = readings.map((reading) => texts.map((text) => parseNumber(text, reading)));
        const expected = numbers.map((value) => value + 0);
        const hit = read.some((list) =>
          list.every((value, i) => value !== null && Math.abs(value - expected[i]!) < 1e-9),
        );
        if (!hit) throw new Error(`${JSON.stringify(texts)} → ${JSON.stringify(read)}`);
      },
    ),
    { numRuns: 3000 },
  );
});

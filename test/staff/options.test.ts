import { expect, test } from 'vitest';
import { exactOption } from '../../src/staff/exactOption.ts';
import { matchOptions } from '../../src/staff/matchOptions.ts';

const options = [
  { value: '010301', label: '010301 Rosengarten-West (unterbezirk)' },
  { value: '0103', label: '0103 Rosengarten (sozialraum)' },
  { value: '0201', label: '0201 Große Weide (sozialraum)' },
  { value: '', label: 'nicht lesen' },
];
const found = (typed: string): string[] => matchOptions(options, typed).map(({ value }) => value);

test('every word counts, wherever it stands; case, accents and sharp s do not matter', () => {
  expect(found('rosen')).toEqual(['010301', '0103']);
  expect(found('sozialraum ROSEN')).toEqual(['0103']);
  expect(found('grosse')).toEqual(['0201']);
  expect(found('weide große')).toEqual(['0201']);
  expect(found('gibt es nicht')).toEqual([]);
  expect(found('  ')).toHaveLength(4);
});

test('the key itself comes first, then what begins with the text', () => {
  expect(found('0103')).toEqual(['0103', '010301']);
  expect(found('nicht')[0]).toBe('');
});

test('a text that was typed whole is the option, one that fits several is none', () => {
  expect(exactOption(options, '0103')?.value).toBe('0103');
  expect(exactOption(options, ' 0103 Rosengarten (sozialraum) ')?.value).toBe('0103');
  expect(exactOption(options, 'Rosengarten')).toBeNull();
  expect(exactOption([...options, ...options], '0103')).toBeNull();
});

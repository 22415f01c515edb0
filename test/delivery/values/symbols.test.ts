import { expect, test } from 'vitest';
import { classifySymbol, defaultReason, symbolMeaning } from '../../../src/delivery/values/symbols.ts';

test('the same sign means what its source says', () => {
  for (const dash of ['-', '–', '—', '−', ' - ', '--']) {
    expect(symbolMeaning('din55301', dash)).toBe(0);
    expect(symbolMeaning('ba', dash)).toBe(0);
    expect(symbolMeaning('duva', dash)).toBe('unknown');
    expect(symbolMeaning('verbund-neu', dash)).toBeNull();
    expect(classifySymbol(dash)).toBe('ambiguous');
  }
  expect(symbolMeaning('din55301', '0')).toBe(0);
  expect(symbolMeaning('verbund-neu', '0')).toBe(0);
  expect(symbolMeaning('verbund-neu', 'k')).toBe(0);
  expect(symbolMeaning('din55301', 'k')).toBeNull();
  expect(symbolMeaning('verbund-neu', 'g')).toBe('unknown');
  expect(symbolMeaning('verbund-neu', 't')).toBe('not_yet_available');
  expect(symbolMeaning('verbund-neu', 'u')).toBe('unreliable');
  expect(symbolMeaning('ba', '*')).toBe('suppressed');
  expect(symbolMeaning('din55301', '*')).toBeNull();
  for (const [text, reason] of [
    ['.', 'unknown'],
    ['·', 'unknown'],
    ['...', 'not_yet_available'],
    ['…', 'not_yet_available'],
    ['/', 'unreliable'],
    ['( )', 'unreliable'],
    ['x', 'not_applicable'],
    ['X', 'not_applicable'],
  ] as const)
    expect(symbolMeaning('din55301', text)).toBe(reason);
  expect(symbolMeaning('din55301', '-9999')).toBe('unknown');
  expect(symbolMeaning('din55301', 'geheim')).toBe('suppressed');
  expect(symbolMeaning({ '-': 'suppressed', '§': 0 }, '–')).toBe('suppressed');
  expect(symbolMeaning({ '§': 0 }, '§')).toBe(0);
  expect(symbolMeaning({}, 'constructor')).toBeNull();
});

test('symbols that are missing in every source', () => {
  for (const text of [
    '.',
    '*',
    'x',
    '/',
    '...',
    '…',
    ':',
    'n/a',
    'N/A',
    'NA',
    '#NV',
    'k.A.',
    'k. A.',
    'keine Angabe',
    'geheim',
    's',
    'g',
    '-9999',
    '-9999.0',
    '-9999,00',
    '<3',
    '< 5',
    'NULL',
    'null',
    'NaN',
    '\u00a0.\u00a0',
  ])
    expect(classifySymbol(text), text).toBe('missing_everywhere');
  expect(defaultReason('.')).toBe('unknown');
  expect(defaultReason('*')).toBe('unknown');
  expect(defaultReason('x')).toBe('unknown');
  expect(defaultReason('...')).toBe('not_yet_available');
  expect(defaultReason('geheim')).toBe('suppressed');
  expect(defaultReason('entfällt')).toBe('not_applicable');
});

test('symbols that only their source explains', () => {
  for (const text of ['-', '–', 'k', 'Null', 'keine']) expect(classifySymbol(text), text).toBe('ambiguous');
});

test('numbers, names and errors are no symbols', () => {
  for (const text of [
    '',
    ' ',
    '0',
    '12',
    '-5',
    '-99',
    '-999',
    '.707',
    '-.5',
    '1.234',
    'Altstadt',
    'Mitte',
    '#DIV/0!',
    '#BEZUG!',
    '+',
    '?',
    'm',
    'w',
    '__proto__',
    'constructor',
    '<3000',
  ])
    expect(classifySymbol(text), text).toBeNull();
});

import { expect, test } from 'vitest';
import type { Answer } from '../../src/staff/answer.ts';
import { answeredFormat } from '../../src/staff/answeredFormat.ts';
import { formatToSend } from '../../src/staff/formatToSend.ts';
import { readKey } from '../../src/staff/readKey.ts';

const answer = (into: string, value: Answer['value']): Answer => ({ into, value, asked: '', words: '' });
const base = { id: 'x', version: 1, title: 'x', layout: 'recognised' };
const request = { ags: '99999000', boundary: '', format: '', replaces: '', confirmed: false };

test('all answers stand in the format that is sent', () => {
  expect(answeredFormat(base, [answer('/symbols/-', 0), answer('/period/fixed', '2031')])).toEqual({
    ...base,
    symbols: { '-': 0 },
    period: { fixed: '2031' },
  });
});

test('without an answer the chosen format goes by its name, and taking back all answers leads there again', () => {
  const job = { base, own: false, answers: new Map<string, Answer>() };
  expect(formatToSend(job, 'melderegister')).toBe('melderegister');
  job.answers.set('/symbols/-', answer('/symbols/-', 0));
  expect(formatToSend(job, 'melderegister')).toEqual({ ...base, symbols: { '-': 0 } });
  job.answers.clear();
  expect(formatToSend(job, 'melderegister')).toBe('melderegister');
  expect(formatToSend({ ...job, own: true }, 'melderegister')).toEqual(base);
});

test('a reading is out of date when anything changes but the name of the format', () => {
  const key = readKey({ ...request, format: base });
  expect(readKey({ ...request, format: { ...base, id: 'y', version: 7, title: 'anders' } })).toBe(key);
  expect(readKey({ ...request, format: { ...base, symbols: { '-': 0 } } })).not.toBe(key);
  expect(readKey({ ...request, format: base, boundary: '2009' })).not.toBe(key);
  expect(readKey({ ...request, format: base, replaces: '4' })).not.toBe(key);
  expect(readKey({ ...request, format: base, confirmed: true })).toBe(key);
  expect(readKey({ ...request, format: base, replaces: '4', confirmed: true })).not.toBe(
    readKey({ ...request, format: base, replaces: '4' }),
  );
});

import { expect, test } from 'vitest';
import { parsePeriod } from '../../../src/domain/parsePeriod.ts';
import { compareReading } from './compareReading.ts';
import type { Reading, ReadObservation } from './reader.ts';
import { type WrittenCase, writeCase } from './writeCase.ts';

/** A reader that knows the truth: what it gives back must count as read. */
function perfect(written: WrittenCase): ReadObservation[] {
  return written.expected.map((it, i) => ({
    areaKey: it.areaKeys[0]!,
    areaName: '',
    measure: it.tokens.join(' '),
    category: '',
    period: it.period === null ? null : parsePeriod(it.period),
    value: it.value,
    reason: it.reasons[0] ?? null,
    sheet: '',
    row: i + 2,
    column: 4,
  }));
}

const question = { check: 'any', severity: 'question', message: 'Was ist gemeint?' } as const;

test('the truth itself counts as read', async () => {
  for (let seed = 0; seed < 300; seed++) {
    const written = await writeCase(seed, { fault: 'none' });
    const verdict = compareReading(written, { observations: perfect(written), findings: [] });
    expect(verdict, `seed ${seed}`).toEqual({ kind: 'read', problems: [] });
  }
});

const wrongs: readonly (readonly [string, (it: ReadObservation) => ReadObservation[]])[] = [
  ['another value', (it) => [{ ...it, value: (it.value ?? 0) + 1, reason: null }]],
  ['a value a thousand times too large', (it) => [{ ...it, value: 1000 * (it.value ?? 7) + 1000, reason: null }]],
  ['nothing, without a reason', (it) => [{ ...it, value: null, reason: null }]],
  ['another area', (it) => [{ ...it, areaKey: 'Z9' }]],
  ['another period', (it) => [{ ...it, period: parsePeriod('1903') }]],
  ['another measure', (it) => [{ ...it, measure: 'Quadratmeter' }]],
  ['an observation twice', (it) => [it, it]],
  ['an observation less', () => []],
];

test.each(wrongs)('%s is a misreading, unless it was asked about', async (_, spoil) => {
  for (let seed = 0; seed < 60; seed++) {
    const written = await writeCase(seed, { fault: 'none', symbols: 'din' });
    const all = perfect(written);
    const reading: Reading = { observations: [...spoil(all[0]!), ...all.slice(1)], findings: [] };
    expect(compareReading(written, reading).kind, `seed ${seed}`).toBe('misread');
    expect(compareReading(written, { ...reading, findings: [question] }).kind).toBe('asked');
  }
});

test('two rows that contradict each other may not pass', async () => {
  const written = await writeCase(5, { fault: 'conflict' });
  expect(compareReading(written, { observations: perfect(written), findings: [] }).kind).toBe('misread');
});

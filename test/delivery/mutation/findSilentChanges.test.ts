import { expect, test } from 'vitest';
import type { ReadObservation } from '../differential/reader.ts';
import { type FullReading, findSilentChanges } from './findSilentChanges.ts';
import { touchedLines } from './touchedLines.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const at = (row: number, value: number, more: Partial<ReadObservation> = {}): ReadObservation => ({
  areaKey: `0${row}`,
  areaName: '',
  measure: 'Einwohner',
  category: '',
  period: null,
  value,
  reason: null,
  sheet: '',
  row,
  column: 2,
  ...more,
});
const reading = (...observations: ReadObservation[]): FullReading => ({ observations, findings: [] });
const before = reading(at(2, 10), at(3, 20), at(4, 30));

test('the lines that a change touches', () => {
  expect(touchedLines(bytes('a\nb\nc\n'), bytes('a\nX\nc\n'))).toEqual({ first: 2, lastBefore: 2, lastAfter: 2 });
  expect(touchedLines(bytes('a\r\nb\r\n'), bytes('a\r\n\r\nb\r\n')).first).toBe(2);
  expect(touchedLines(bytes('a\nb\nc\n'), bytes('a\n')).lastBefore).toBe(4);
});

test('the touched cell may differ, any other value may not', () => {
  const touched = { first: 3, lastBefore: 3, lastAfter: 3 };
  expect(findSilentChanges(before, reading(at(2, 10), at(3, 99), at(4, 30)), touched)).toEqual([]);
  expect(findSilentChanges(before, reading(at(2, 10), at(3, 20), at(4, 30000)), touched)).toHaveLength(1);
  expect(findSilentChanges(before, reading(at(2, 10), at(3, 20)), touched)).toHaveLength(1);
  expect(findSilentChanges(before, reading(at(2, 10), at(3, 20), at(4, 30), at(5, 1)), touched)).toHaveLength(1);
});

test('a header may rename, but not change a value; a finding excuses both', () => {
  const touched = { first: 1, lastBefore: 1, lastAfter: 1 };
  const renamed = [at(2, 10), at(3, 20), at(4, 30)].map((it) => ({ ...it, measure: 'Einwohnes' }));
  expect(findSilentChanges(before, reading(...renamed), touched)).toEqual([]);
  const changed = reading(...renamed.map((it) => ({ ...it, value: it.value! / 1000 })));
  expect(findSilentChanges(before, changed, touched)).toHaveLength(3);
  const told: FullReading = { ...changed, findings: [{ check: 'any', severity: 'warning', message: 'Anders.' }] };
  expect(findSilentChanges(before, told, touched)).toEqual([]);
});

test('lines that move keep their observations', () => {
  const moved = reading(at(2, 10), at(4, 20, { areaKey: '03' }), at(5, 30, { areaKey: '04' }));
  expect(findSilentChanges(before, moved, { first: 3, lastBefore: 3, lastAfter: 4 })).toEqual([]);
});

import { expect, test } from 'vitest';
import type { Finding, Outcome, Severity } from '../../src/staff/apiTypes.ts';
import { changedValues } from '../../src/staff/changedValues.ts';
import { countFindings } from '../../src/staff/countFindings.ts';
import { openQuestions } from '../../src/staff/openQuestions.ts';
import { outcomeWords } from '../../src/staff/outcomeWords.ts';
import { sortFindings } from '../../src/staff/sortFindings.ts';
import { whyNotStorable } from '../../src/staff/whyNotStorable.ts';

const finding = (severity: Severity, more: Partial<Finding> = {}): Finding => ({
  check: 'probe',
  severity,
  message: `${severity} ${more.row ?? ''}`,
  ...more,
});
const question = (into: string) => ({ into, kind: 'choice' as const, choices: [] });
const outcome = (findings: readonly Finding[], more: Partial<Outcome> = {}): Outcome => ({
  outcome: 'checked',
  deliveryId: null,
  observations: 12345,
  findings,
  protocol: {},
  ...more,
});

test('findings are counted with the places that are not listed, the gravest first', () => {
  expect(countFindings([finding('note'), finding('error', { more: 3 }), finding('error')])).toEqual([
    { severity: 'error', count: 5 },
    { severity: 'note', count: 1 },
  ]);
});

test('findings stand by gravity, row and column, or only those of one kind', () => {
  const all = [finding('note', { row: 1 }), finding('error', { row: 9 }), finding('error', { row: 2 })];
  expect(sortFindings(all, '').map(({ row }) => row)).toEqual([2, 9, 1]);
  expect(sortFindings(all, 'note').map(({ row }) => row)).toEqual([1]);
});

test('each place of an answer is asked for once, with the places that it settles', () => {
  const open = openQuestions([
    finding('question', { question: question('/symbols/-') }),
    finding('question', { question: question('/symbols/-'), more: 2 }),
    finding('question', { question: question('/period/fixed') }),
    finding('question'),
    finding('note', { question: question('/sheet') }),
  ]);
  expect(open.map(({ question: { into }, same }) => [into, same])).toEqual([
    ['/symbols/-', 3],
    ['/period/fixed', 0],
  ]);
});

test('changed values name the delivery that they mostly come from', () => {
  const message = (id: number): string => `Zeile 2: bisher 4 (Lieferung ${id}), jetzt 5.`;
  const changed = changedValues([
    finding('error', { check: 'changed-value', message: message(7) }),
    finding('error', { check: 'changed-value', message: message(4) }),
    finding('question', { check: 'unconfirmed-change', message: message(4), more: 10 }),
    finding('error', { message: message(9) }),
  ]);
  expect(changed.count).toBe(13);
  expect(changed.deliveries).toEqual([4, 7]);
});

test('a file can be stored when it was read as it is now wanted, without question or error', () => {
  const read = { state: 'read' as const, readKey: 'k' };
  expect(whyNotStorable({ ...read, outcome: outcome([finding('warning')]) }, 'k')).toBeNull();
  expect(whyNotStorable({ ...read, outcome: null }, 'k')).toMatch(/noch nicht gelesen/);
  expect(whyNotStorable({ ...read, outcome: outcome([]) }, 'anders')).toMatch(/neu lesen/);
  expect(whyNotStorable({ ...read, state: 'stored', outcome: outcome([]) }, 'k')).toMatch(/ist gespeichert/);
  expect(whyNotStorable({ ...read, outcome: outcome([finding('question'), finding('error', { more: 1 })]) }, 'k')).toBe(
    'Noch nicht möglich: eine Frage offen, 2 Fehler.',
  );
  expect(whyNotStorable({ ...read, outcome: outcome([], { outcome: 'refused' }) }, 'k')).toMatch(/abgelehnt/);
});

test('the outcome is told in a sentence', () => {
  const file = { name: 'einwohner.csv' };
  expect(outcomeWords({ file, outcome: outcome([finding('note')]) })).toBe(
    'einwohner.csv ist gelesen und geprüft (12.345 Werte), noch nicht gespeichert. Befunde: 1 Hinweis.',
  );
  expect(outcomeWords({ file, outcome: outcome([], { outcome: 'stored', deliveryId: 3 }) })).toBe(
    'einwohner.csv ist gespeichert als Lieferung 3 (12.345 Werte). Keine Befunde.',
  );
  expect(outcomeWords({ file, outcome: outcome([finding('error')], { outcome: 'refused' }) })).toMatch(/so nicht/);
});

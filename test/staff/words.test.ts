import { expect, test } from 'vitest';
import { apiAddress } from '../../src/staff/apiAddress.ts';
import { differenceFacts } from '../../src/staff/differenceFacts.ts';
import { fileFacts } from '../../src/staff/fileFacts.ts';
import type { TableReading } from '../../src/staff/fileReading.ts';
import { germanPeriod } from '../../src/staff/germanPeriod.ts';
import { ndjsonLines } from '../../src/staff/ndjsonLines.ts';
import { placeWords } from '../../src/staff/placeWords.ts';
import { progressWords } from '../../src/staff/progressWords.ts';
import { tableFacts } from '../../src/staff/tableFacts.ts';
import { fullProtocol } from '../report/fullProtocol.ts';

const words = (facts: readonly { readonly term: string; readonly words: readonly string[] }[], term: string) =>
  facts.find((one) => one.term === term)?.words;

test('every decision about the file and its table is told in words', () => {
  const { reading } = fullProtocol;
  const file = fileFacts(reading!);
  expect(words(file, 'Zeichensatz')).toEqual(['Windows-1252 (westeuropäisch)']);
  expect(words(file, 'Trennzeichen')).toEqual(['Semikolon ( ; )']);
  expect(words(file, 'Tabellenblätter')).toEqual(['„Tabelle 1“: gelesen, ausgeblendet']);
  const table = tableFacts(reading!.table as TableReading);
  expect(words(table, 'Bereich')).toEqual(['Kopfzeilen 3, 4; Werte in den Zeilen 5 bis 43']);
  expect(words(table, 'Berichtszeit')).toEqual(['31.12.2031 (im Titel)']);
  expect(words(table, 'Zeichen und Schreibweisen')?.[0]).toBe('„-“: genau null (6 Zellen). Summen gehen auf.');
  expect(words(table, 'Summen nachgerechnet')).toEqual(['Stadt = Summe der Gebiete: 4 von 5 stimmen – 1 weichen ab']);
  expect(words(table, 'Gebiete')).toEqual(['38 zugeordnet', '1 Gesamtzeile']);
  expect(words(table, 'Übergangene Zeilen')).toEqual(['Zeile 44: nur Text: Stand']);
  expect(words(table, 'Gelesen')).toEqual(['1.234 Zellen, davon 8 ohne Wert']);
});

test('differences name columns and values, and say so where there are none', () => {
  const facts = differenceFacts({
    formatDiff: { added: ['Hunde'], removed: [], moved: ['Katzen', 'Kühe'] },
    history: { added: 1200, confirmed: 0, filled: 3, superseded: 0, kept: 0 },
    periods: ['2031-12-31'],
  });
  expect(words(facts, 'Spalten gegenüber dem Lieferformat')).toEqual([
    'Neu: „Hunde“',
    'An anderer Stelle: „Katzen“, „Kühe“',
  ]);
  expect(words(facts, 'Werte gegenüber dem Datenstand')?.[0]).toBe('1.200 neu');
  expect(words(differenceFacts({ formatDiff: { added: [], removed: [], moved: [] } }), facts[0]!.term)).toEqual([
    'Dieselben Spalten in derselben Reihenfolge',
  ]);
  expect(differenceFacts({ formatDiff: null })).toEqual([]);
});

test('progress, places and periods read as German sentences', () => {
  expect(progressWords({ stage: 'lesen', rows: 12000, share: 0.507 })).toBe(
    'Die Datei wird gelesen: 12.000 Zeilen, 50 %',
  );
  expect(progressWords({ stage: 'prüfen', rows: null, share: null })).toBe('Die Werte werden geprüft …');
  expect(placeWords({ row: 4, column: 2 })).toBe('Zeile 4, Spalte 2');
  expect(placeWords({})).toBe('');
  expect(['2031-12-31', '2031-Q3', '2031-H1', '2031-05', '2031/32', '2029-2031', '2031'].map(germanPeriod)).toEqual([
    '31.12.2031',
    '3. Quartal 2031',
    '1. Halbjahr 2031',
    '05/2031',
    'Schuljahr 2031/32',
    '2029 bis 2031',
    '2031',
  ]);
});

test('lines of JSON come once each, however the text arrives', () => {
  const take = ndjsonLines();
  const text = '{"progress":{"rows":1}}\n{"status":200}\n';
  expect(take(text.slice(0, 10), false)).toEqual([]);
  expect(take(text.slice(0, 26), false)).toEqual([{ progress: { rows: 1 } }]);
  expect(take(text, false)).toEqual([{ status: 200 }]);
  expect(take(text, true)).toEqual([]);
  expect(ndjsonLines()('{"status":200}', true)).toEqual([{ status: 200 }]);
});

test('addresses are written safely, and empty wishes are left out', () => {
  expect(apiAddress(['cities', '05913000', 'areas'], { release: 'current', boundary: '' })).toBe(
    '/api/v1/cities/05913000/areas?release=current',
  );
  expect(apiAddress(['cities', 'a/b'])).toBe('/api/v1/cities/a%2Fb');
});

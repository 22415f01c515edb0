import { expect, test } from 'vitest';
import { parseLegend } from '../../../src/delivery/values/parseLegend.ts';

test('reads the notes below a table', () => {
  const { symbols, evidence } = parseLegend([
    'Quelle: Amt für Statistik',
    'Zeichenerklärung:',
    '- = genau null',
    '. Zahlenwert unbekannt oder geheim zu halten',
    '* aus Datenschutzgründen',
    '/ Zahlenwert nicht sicher genug',
    'x = Nachweis nicht sinnvoll',
    '… Angabe fällt später an',
    '( ) Aussagewert eingeschränkt',
    '0 mehr als nichts, aber weniger als die Hälfte der kleinsten Einheit',
  ]);
  expect(symbols).toEqual({
    '-': 0,
    '.': 'unknown',
    '*': 'suppressed',
    '/': 'unreliable',
    x: 'not_applicable',
    '...': 'not_yet_available',
    '()': 'unreliable',
    '0': 0,
  });
  expect(evidence[0]).toBe('„-“: genau null');
});

test('reads several explanations in one line', () => {
  const one =
    'Zeichenerklärung: - = nichts vorhanden (genau Null), . = Zahlenwert unbekannt, x = Aussage nicht sinnvoll';
  expect(parseLegend([one]).symbols).toEqual({ '-': 0, '.': 'unknown', x: 'not_applicable' });
  expect(parseLegend(['„–“: keine Angabe; "*": anonymisiert']).symbols).toEqual({ '-': 'unknown', '*': 'suppressed' });
  const lsn =
    'k = Zahlenwert von null verschieden, auf null gerundet; g = Zahlenwert unbekannt oder geheim; t = Angabe fällt erst später an';
  expect(parseLegend([lsn]).symbols).toEqual({ k: 0, g: 'unknown', t: 'not_yet_available' });
});

test('a list with dashes is no legend, nor is a note on something else', () => {
  const { symbols } = parseLegend([
    '- Daten aus Datenschutzgründen gerundet',
    '- Bevölkerung am Ort der Hauptwohnung, keine Angabe zu Nebenwohnungen',
    '*) ohne Gemeinschaftsunterkünfte',
    '1) Werte geheim',
    'Stand: 31.12.2021',
    'a = Altersgruppe',
  ]);
  expect(symbols).toEqual({});
});

test('what is explained in two ways, or as zero and missing at once, is left open', () => {
  expect(parseLegend(['- = genau null', '- = keine Angabe']).symbols).toEqual({});
  expect(parseLegend(['- = genau null oder keine Angabe']).symbols).toEqual({});
  expect(parseLegend(['- = nicht vorhanden']).symbols).toEqual({});
});

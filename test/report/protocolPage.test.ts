import { expect, test } from 'vitest';
import type { ProtocolContent } from '../../src/report/protocolContent.ts';
import { renderProtocolPage } from '../../src/report/protocolPage.ts';
import { fullProtocol } from './fullProtocol.ts';

const plain = (html: string): string =>
  html
    .replace(/<style>[\s\S]*?<\/style>/, '')
    .replace(/<[^>]*>/g, ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ');

test('everything that the protocol holds is on the page, in German', () => {
  const text = plain(renderProtocolPage(fullProtocol));
  for (const words of [
    'Leseprotokoll: einwohner_größe.csv (Lieferung 12)',
    'Musterstadt',
    '03.02.2031, 04:05 Uhr (UTC)',
    '1.234.567 Bytes',
    'ab'.repeat(32),
    'Windows-1252 (westeuropäisch)',
    'Semikolon',
    'CR LF',
    '„Tabelle 1“: gelesen, ausgeblendet',
    '2030, 31.12.2031, Schuljahr 2031/32',
    '1.200 geheim gehalten',
    '70 neu 5 bestätigt 4 gefüllt 3 ersetzt 2 beibehalten',
    'Kopfzeilen 3, 4',
    '5 bis 43',
    'Zeile 1: Einwohner <nach> Sozialräumen',
    'Zeile 45: Quelle: Melderegister & Statistik',
    'Merkmale stehen nebeneinander in Spalten',
    'Die Überschriften sind Merkmale.',
    '31.12.2031 (im Titel)',
    'Gebietsschlüssel',
    'Wert, Merkmal „Einwohner“, 31.12.2031',
    'Punkt trennt Tausender',
    'nicht gelesen (Text)',
    'leere Zelle kein Wert 2',
    '- = genau null',
    '38 zugeordnet',
    'Stadt = Summe der Gebiete 4 5',
    '44 nur Text: Stand',
    '1.234 Zellen, davon 8 ohne Wert',
    'Einwohner Bevölkerung population 39',
    'Hunde keinem Merkmal zugeordnet – 32',
    'Neue Spalten Hunde Fehlende Spalten Katzen',
    '"version": 2',
    'Gebiet „9977“ unbekannt. (und 2 weitere Stellen) unknown-area',
    'Was bedeutet „-“? Antwort im Lieferformat unter /symbols/-, zum Beispiel „genau null“.',
  ])
    expect(text).toContain(words);
});

test('findings stand with the gravest first', () => {
  const text = plain(renderProtocolPage(fullProtocol));
  expect(text.indexOf('✖ Fehler')).toBeLessThan(text.indexOf('? Frage'));
  expect(text.indexOf('? Frage')).toBeLessThan(text.indexOf('i Hinweis'));
});

test('the same protocol gives the same bytes, whatever the time zone', () => {
  const before = process.env.TZ;
  const first = renderProtocolPage(fullProtocol);
  process.env.TZ = 'Pacific/Auckland';
  const again = renderProtocolPage(structuredClone(fullProtocol));
  if (before === undefined) delete process.env.TZ;
  else process.env.TZ = before;
  expect(again).toBe(first);
});

test('no text of the file becomes markup, wherever it stands', () => {
  const evil = `</style><script>alert('1')</script>"&\u0007\ud800`;
  const spoiled = JSON.parse(JSON.stringify(fullProtocol), (name, value: unknown) =>
    typeof value === 'string' && !['severity', 'kind', 'receivedAt'].includes(name) ? evil : value,
  ) as ProtocolContent;
  const html = renderProtocolPage(spoiled);
  expect(html).not.toMatch(/<script/i);
  expect(html.match(/<\/style>/g)).toHaveLength(1);
  expect(html).toContain('&lt;/style&gt;&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt;&quot;&amp;\ufffd\ufffd');
  expect(html).not.toMatch(/\p{Surrogate}/u);
});

test('names that objects own by birth are only names', () => {
  const html = renderProtocolPage({ ...fullProtocol, fileName: 'constructor', cityName: '__proto__' });
  expect(html).toContain('<dd>constructor</dd>');
  expect(html).toContain('<dd>__proto__</dd>');
});

test('a reading without a delivery, and one without a table, leave out what there is not', () => {
  const bare = plain(renderProtocolPage({ reading: fullProtocol.reading, findings: [] }));
  expect(bare).toContain('Leseprotokoll: einwohner_größe.csv ');
  expect(bare).toContain('Keine Befunde.');
  for (const absent of ['Lieferung', 'SHA-256', 'Zuordnung', 'undefined']) expect(bare).not.toContain(absent);
  const none = plain(renderProtocolPage({ reading: { ...fullProtocol.reading!, table: null }, findings: [] }));
  expect(none).toContain('Es wurde keine Tabelle gelesen');
});

test('a file with declared columns shows how they were used', () => {
  const text = plain(
    renderProtocolPage({
      reading: null,
      findings: [],
      fileName: 'breit.csv',
      encoding: 'utf-8',
      delimiter: ',',
      columns: [{ header: 'area', use: 'Gebiet' }],
    }),
  );
  expect(text).toContain('UTF-8');
  expect(text).toContain('Nach den Spalten gelesen, die das Lieferformat nennt');
  expect(text).toContain('area Gebiet');
});

test('the page is whole and needs nothing from elsewhere', () => {
  const html = renderProtocolPage(fullProtocol);
  expect(html).toMatch(/^<!doctype html>\n<html lang="de">/);
  expect(html).toContain('<meta charset="utf-8">');
  expect(html).not.toMatch(/\b(src|href)=|@import|url\(/);
  for (const tag of ['table', 'section', 'dl', 'div', 'tr', 'th', 'td', 'dt', 'dd'])
    expect(html.match(new RegExp(`<${tag}[ >]`, 'g'))?.length).toBe(html.match(new RegExp(`</${tag}>`, 'g'))?.length);
});

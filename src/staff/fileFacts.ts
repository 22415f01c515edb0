import type { Fact } from './fact.ts';
import type { FileReading } from './fileReading.ts';

const KINDS: Readonly<Record<string, string>> = {
  text: 'Text (CSV)',
  xlsx: 'Excel-Arbeitsmappe (XLSX)',
  ods: 'OpenDocument-Tabelle (ODS)',
};
const ENCODINGS: Readonly<Record<string, string>> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16 (little endian)',
  'utf-16be': 'UTF-16 (big endian)',
  'windows-1252': 'Windows-1252 (westeuropäisch)',
};
const DELIMITERS: Readonly<Record<string, string>> = {
  ';': 'Semikolon ( ; )',
  ',': 'Komma ( , )',
  '\t': 'Tabulator',
  '|': 'senkrechter Strich ( | )',
};
const LINE_ENDINGS: Readonly<Record<string, string>> = { lf: 'LF', crlf: 'CR LF', cr: 'CR', mixed: 'gemischt' };

/** What was recognised about a file before any table: kind, encoding, delimiter, sheets. */
export function fileFacts({ kind, facts, sheets }: FileReading): readonly Fact[] {
  const found: Fact[] = [{ term: 'Dateiart', words: [KINDS[kind] ?? kind] }];
  const add = (term: string, value: string | undefined, words: Readonly<Record<string, string>>): void => {
    if (value !== undefined) found.push({ term, words: [words[value] ?? value] });
  };
  add('Zeichensatz', facts.encoding, ENCODINGS);
  add('Trennzeichen', facts.delimiter, DELIMITERS);
  add('Zeilenenden', facts.lineEnding, LINE_ENDINGS);
  const named = sheets.filter(({ name }) => name !== '');
  if (named.length > 0) {
    found.push({
      term: 'Tabellenblätter',
      words: named.map(
        ({ name, hidden, read }) => `„${name}“: ${read ? 'gelesen' : 'nicht gelesen'}${hidden ? ', ausgeblendet' : ''}`,
      ),
    });
  }
  return found;
}

import { areaStateWords } from './areaStateWords.ts';
import type { Fact } from './fact.ts';
import type { TableReading } from './fileReading.ts';
import { germanNumber } from './germanNumber.ts';
import { germanPeriod } from './germanPeriod.ts';
import { layoutWords } from './layoutWords.ts';

const lines = (numbers: readonly number[]): string =>
  numbers.length === 0
    ? 'keine Kopfzeile'
    : numbers.length === 1
      ? `Kopfzeile ${numbers[0]}`
      : `Kopfzeilen ${numbers.join(', ')}`;

/** What was recognised about the table, decision by decision. Columns have a table of their own. */
export function tableFacts(table: TableReading): readonly Fact[] {
  const { region, period, symbols, legend, checks, dropped } = table;
  const facts: Fact[] = [
    {
      term: 'Bereich',
      words: [`${lines(region.headerLines)}; Werte in den Zeilen ${region.firstLine} bis ${region.lastLine}`],
    },
    { term: 'Titel', words: region.titles.map(placed) },
    { term: 'Anmerkungen', words: region.footnotes.map(placed) },
    { term: 'Aufbau', words: [layoutWords[table.layout] ?? table.layout, ...table.layoutEvidence] },
    {
      term: 'Berichtszeit',
      words: [period === null ? 'nicht für die ganze Tabelle genannt' : `${germanPeriod(period.id)} (${period.place})`],
    },
    {
      term: 'Zeichen und Schreibweisen',
      words: symbols.map(
        ({ symbol, meaning, cells, evidence }) =>
          `${symbol === '' ? 'leere Zelle' : `„${symbol}“`}: ${meaning} (${cellCount(cells)}). ${evidence}`,
      ),
    },
    { term: 'Zeichenerklärung der Datei', words: legend },
    {
      term: 'Gebiete',
      words: Object.entries(table.areas).map(
        ([state, count]) => `${germanNumber(count)} ${areaStateWords[state] ?? state}`,
      ),
    },
    {
      term: 'Summen nachgerechnet',
      words: checks.map(
        ({ what, found, of }) =>
          `${what}: ${germanNumber(found)} von ${germanNumber(of)} stimmen${found === of ? '' : ` – ${germanNumber(of - found)} weichen ab`}`,
      ),
    },
    { term: 'Übergangene Zeilen', words: dropped.map(({ line, why }) => `Zeile ${line}: ${why}`) },
    {
      term: 'Gelesen',
      words: [`${cellCount(table.observations)}, davon ${germanNumber(table.withoutValue)} ohne Wert`],
    },
  ];
  return facts.filter(({ words }) => words.length > 0);
}

function placed({ line, text }: { readonly line: number; readonly text: string }): string {
  return `Zeile ${line}: ${text}`;
}

function cellCount(count: number): string {
  return count === 1 ? 'eine Zelle' : `${germanNumber(count)} Zellen`;
}

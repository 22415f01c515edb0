import { fileStem } from './fileStem.ts';
import { spellPeriod } from './spellPeriod.ts';
import { spellSymbol } from './spellSymbol.ts';
import type { Truth } from './truth.ts';
import type { WriterOptions } from './writerOptions.ts';

const FOOT = [
  'Quelle: Einwohnermelderegister, eigene Berechnung',
  '© Stadt Musterhausen',
  '* vorläufig',
  'Hinweis: Angaben gerundet',
];

/** The rows above and below a table, and its file's name. */
export function surroundings(
  truth: Truth,
  options: WriterOptions,
): { title: string[]; foot: string[]; fileName: string } {
  const period = spellPeriod(truth.periods[0]!, options.periodSpelling);
  const title: string[] = [];
  if (options.titleRows > 0) {
    const subject = options.measurePlace === 'title' ? truth.measures[0]!.label : 'Ausgewählte Merkmale';
    title.push(`${subject} in den Stadtteilen`);
    if (options.periodPlace === 'title') title.push(/^Stand/.test(period) ? period : `Berichtszeit: ${period}`);
    title.push(
      ...['', 'Amt für Statistik und Wahlen', '', 'Tabelle 3', ''].slice(0, Math.max(0, options.titleRows - 1)),
    );
  }
  const foot = FOOT.slice(0, options.footnotes).filter((line) => options.symbols !== 'ba' || !line.startsWith('*'));
  if (options.number.marks !== '') foot.push(`${options.number.marks.trim()} Wert geschätzt`);
  if (options.legend) foot.push(...legend(truth, options));
  if (foot.length > 0) foot.unshift('');
  const extension = options.output === 'xlsx' ? '.xlsx' : '.csv';
  const stem = options.periodPlace === 'file-name' ? fileStem(truth.periods[0]!) : 'bestand';
  return { title, foot, fileName: stem + extension };
}

function legend(truth: Truth, options: WriterOptions): string[] {
  const lines = new Set<string>();
  for (const cell of truth.cells.values()) {
    if (cell.missing === null && cell.value !== 0) continue;
    const spelled = spellSymbol(cell.missing, options.symbols);
    if (spelled !== null && spelled.legend !== '') lines.add(spelled.legend);
  }
  return [...lines].sort();
}

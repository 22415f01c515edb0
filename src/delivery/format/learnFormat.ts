import type { Delimiter, FormatRole, RecognisedFormat } from '../../domain/deliveryFormat.ts';
import type { Reason } from '../../domain/reason.ts';
import type { SheetFile } from '../grid/sheet.ts';
import type { ReadSheet } from '../recognise/readSheet.ts';
import { headerLabels } from './headerLabels.ts';
import { startFormat } from './startFormat.ts';

const ROLES: ReadonlySet<string> = new Set([
  'key',
  'name',
  'fused',
  'level',
  'parent',
  'period',
  'measure',
  'category',
  'value',
  'metadata',
] satisfies FormatRole[]);

const DELIMITERS: ReadonlySet<string | undefined> = new Set([',', ';', '\t', '|'] satisfies Delimiter[]);

/** What the schema of formats allows. */
const MOST_COLUMNS = 5000;

/**
 * The format that reads this file again in the same way, without asking what was decided or answered: written down from
 * the reading, on top of the format that was given. What each new file says itself (its period, its sums) stays open,
 * and so does the encoding: it shows in the bytes, and the files of one source differ.
 */
export function learnFormat(
  fileName: string,
  file: SheetFile,
  read: ReadSheet,
  given: RecognisedFormat | null,
): RecognisedFormat {
  const { delimiter } = file.facts;
  const counts = new Map<string, number>();
  for (const { label } of read.columns) counts.set(label, (counts.get(label) ?? 0) + 1);
  const roles: Record<string, FormatRole> = {};
  for (const { label, role } of read.columns)
    if (label !== '' && counts.get(label) === 1 && ROLES.has(role)) roles[label] = role as FormatRole;
  const symbols: Record<string, Reason | 0> = {};
  const numbers: Record<string, 'thousands' | 'decimal'> = {};
  for (const { doubt, answer, reason } of read.settled) {
    // What is answered already stands in the format, for this measure or for the whole source.
    if (answer === 'open' || doubt.told !== null) continue;
    if (doubt.kind === 'number') numbers[doubt.text] = answer === 'decimal' ? 'decimal' : 'thousands';
    else if (answer === 'zero') symbols[doubt.text] = 0;
    else if (reason !== undefined) symbols[doubt.text] = reason;
  }
  return {
    ...startFormat(fileName, given),
    ...(DELIMITERS.has(delimiter) ? { delimiter: delimiter as Delimiter } : {}),
    ...(file.sheets.length > 1 && isSheetName(read.sheet.name) ? { sheet: read.sheet.name } : {}),
    ...(read.columns.length <= MOST_COLUMNS ? { header: headerLabels(read.columns) } : {}),
    roles: { ...roles, ...given?.roles },
    ...(read.layout.name === 'areas_as_columns' ? { columnsAre: 'areas' as const } : {}),
    ...filled('symbols', { ...symbols, ...given?.symbols }),
    ...filled('numbers', { ...numbers, ...given?.numbers }),
  };
}

function filled<K extends string, T extends object>(key: K, content: T): Partial<Record<K, T>> {
  return Object.keys(content).length === 0 ? {} : ({ [key]: content } as Record<K, T>);
}

function isSheetName(name: string): boolean {
  return name !== '' && [...name].length <= 100;
}

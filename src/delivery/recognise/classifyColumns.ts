import type { FormatRole } from '../../domain/deliveryFormat.ts';
import type { Row } from '../grid/sheet.ts';
import type { AreaDirectory } from './areaDirectory.ts';
import { cleanLabel } from './cleanLabel.ts';
import type { ColumnFacts } from './columnFacts.ts';
import { type HeaderHint, headerHint } from './headerHint.ts';
import { pickAreaColumns } from './pickAreaColumns.ts';
import { pickPeriodColumns } from './pickPeriodColumns.ts';
import { namesLevel } from './placeWords.ts';
import { plainName } from './plainName.ts';

export type ColumnRole =
  | 'key'
  | 'name'
  | 'fused'
  | 'level'
  | 'parent'
  | 'period'
  | 'period_part'
  | 'measure'
  | 'category'
  | 'value'
  | 'metadata'
  | 'attribute'
  | 'empty'
  | 'spacer';

export interface Column {
  readonly index: number;
  /** Header texts from top to bottom, merged cells filled, repetitions left out. */
  readonly parts: readonly string[];
  readonly label: string;
  readonly hint: HeaderHint | null;
  readonly facts: ColumnFacts;
  role: ColumnRole;
  /** German: what made it so. */
  why: string;
}

/** Gives each column its role, from its header's words, its cells, and the areas they match. */
export function classifyColumns(
  headers: readonly Row[],
  facts: readonly ColumnFacts[],
  directory: AreaDirectory | null,
  roles: Readonly<Record<string, FormatRole>> = {},
): Column[] {
  const columns = facts.map((fact, index) => describe(headers, fact, index, facts));
  for (const column of columns)
    if (Object.hasOwn(roles, column.label)) set(column, roles[column.label]!, 'Lieferformat');
  const placed = columns.some(({ role }) => role === 'key' || role === 'name' || role === 'fused');
  for (const column of columns) {
    if (column.facts.filled > 0 || column.role !== 'attribute') continue;
    if (column.label === '') set(column, 'spacer', 'leer, ohne Überschrift');
    else if (column.hint === null || column.hint === 'value' || column.hint === 'category')
      set(column, 'value', 'Überschrift ohne Werte');
    else set(column, 'empty', 'Überschrift, aber keine Inhalte');
  }
  const open = (): Column[] => columns.filter((column) => column.role === 'attribute');
  pickPeriodColumns(
    open(),
    set,
    columns.some(({ role }) => role === 'period'),
  );
  pickAreaColumns(open(), directory, set);
  // Where the format names the areas' columns, others that look like them are further ones.
  if (placed)
    for (const column of columns)
      if ((column.role === 'key' || column.role === 'name' || column.role === 'fused') && column.why !== 'Lieferformat')
        set(column, 'parent', 'übergeordnetes oder weiteres Gebiet');
  for (const column of open()) {
    if (column.hint === 'level' && column.facts.texts > 0) set(column, 'level', 'Überschrift');
    else if (column.hint === 'metadata') set(column, 'metadata', 'Überschrift');
    else if (column.hint === 'measure') set(column, 'measure', 'Überschrift');
    else if (isNumeric(column.facts)) {
      if (
        column.hint === 'other_key' ||
        column.hint === 'area_key' ||
        column.hint === 'key' ||
        column.facts.leadingZeros * 2 > column.facts.numbers
      )
        set(column, 'metadata', 'Schlüssel, keine Werte');
      else if (column.hint === 'category') set(column, 'category', 'Überschrift');
      else set(column, 'value', 'Zahlen');
    } else if (column.label === '' && column.facts.distinct.size === 1) {
      const [text] = column.facts.distinct.keys();
      if (namesLevel(text!) || directory?.levels().some((level) => plainName(level) === plainName(text!)))
        set(column, 'level', 'nennt eine Gliederungsebene');
      else if (columns.some((one) => one.role === 'measure')) set(column, 'category', 'weiterer Text ohne Überschrift');
      else set(column, 'measure', 'einziger Text ohne Überschrift');
    } else if (column.facts.distinct.size === 1 && column.facts.rows > 1 && column.hint !== 'category')
      set(column, 'metadata', 'in allen Zeilen gleich');
    else if (column.hint === 'other_key' || column.hint === 'key') set(column, 'metadata', 'Schlüssel, keine Werte');
  }
  return columns;
}

function set(column: Column, role: ColumnRole, why: string): void {
  column.role = role;
  column.why = why;
}

/** Numbers, symbols and hardly anything else; a slip of the pen does not make a column of words. */
export function isNumeric(facts: ColumnFacts): boolean {
  if (facts.filled === 0) return false;
  return facts.numbers > 0 ? facts.texts * 3 <= facts.filled : facts.texts === 0;
}

function describe(headers: readonly Row[], facts: ColumnFacts, index: number, all: readonly ColumnFacts[]): Column {
  const parts: string[] = [];
  headers.forEach((row, i) => {
    let text = cleanLabel(row.cells[index]?.text ?? '');
    // A header merged over a spacer and its neighbour stands over the spacer.
    if (text === '' && i === headers.length - 1 && index > 0 && facts.filled > 0 && all[index - 1]!.filled === 0)
      text = cleanLabel(row.cells[index - 1]?.text ?? '');
    if (text !== '' && parts.at(-1) !== text) parts.push(text);
  });
  const label = parts.join(' | ');
  const hint = headerHint(parts.at(-1) ?? '') ?? headerHint(label.replaceAll(' | ', ' '));
  return { index, parts, label, hint, facts, role: 'attribute', why: 'Text' };
}

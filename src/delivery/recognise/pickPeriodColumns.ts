import type { Column, ColumnRole } from './classifyColumns.ts';

type Set = (column: Column, role: ColumnRole, why: string) => void;

/**
 * The column that dates the rows. A header that says so wins; of several the more precise one is read, and the others
 * are kept as long as they say nothing else. `known`: a format has named the column already.
 */
export function pickPeriodColumns(columns: readonly Column[], set: Set, known = false): void {
  const dated = columns.filter((column) => isDated(column)).sort((a, b) => rank(b) - rank(a) || a.index - b.index);
  const [first, ...others] = dated;
  if (first === undefined) return;
  if (known) {
    for (const other of dated) if (other.hint === 'period') set(other, 'metadata', 'zweite Zeitangabe, läuft mit');
    return;
  }
  set(first, 'period', first.hint === 'period' ? 'Überschrift und Inhalte' : 'Inhalte sind Zeitangaben');
  const year = first.facts.precisePeriods === 0;
  for (const other of others) set(other, 'metadata', 'zweite Zeitangabe, läuft mit');
  if (!year) return;
  const part = columns.find((column) => column.role === 'attribute' && isPart(column));
  if (part !== undefined) set(part, 'period_part', 'Teil des Jahres');
}

function isDated(column: Column): boolean {
  const { facts, hint } = column;
  if (facts.periods < facts.filled * 0.9 || facts.filled === 0) return false;
  if (hint === 'period' || hint === 'weak_period') return true;
  if (hint !== null && hint !== 'key') return false;
  // Without a word in the header only what cannot be a number is a period, or years that repeat over the rows.
  if (facts.precisePeriods === facts.filled) return facts.numbers === 0 || facts.distinct.size < facts.filled;
  return column.label === '' && facts.periods === facts.filled && facts.fractions === 0;
}

function rank(column: Column): number {
  const precise = column.facts.precisePeriods > 0 ? 1 : 0;
  return (column.hint === 'period' ? 4 : column.hint === 'weak_period' ? 2 : 0) + precise;
}

function isPart(column: Column): boolean {
  const { facts, label } = column;
  if (!/^(monat|quartal|halbjahr|month|quarter)$/i.test(label)) return false;
  return (
    facts.filled > 0 &&
    [...facts.distinct.keys()].every((text) => /^(?:0?[1-9]|1[0-2])$|^\p{L}{3,9}\.?$|^[IV]{1,3}$/u.test(text.trim()))
  );
}

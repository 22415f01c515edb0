import { valueReader } from '../../delivery/parse/valueReader.ts';
import type { Finding } from '../../domain/finding.ts';
import { HAS_VALUE, type Reason, reasonFromCode } from '../../domain/reason.ts';
import type { ColumnTable } from './readColumnTable.ts';

export interface NumberColumn {
  readonly values: readonly (number | null)[];
  readonly reasons: readonly (Reason | null)[];
}

export interface NumberReading {
  /** By place in the header. */
  readonly columns: ReadonlyMap<number, NumberColumn>;
  readonly findings: readonly Finding[];
}

const POINT = /^[+-]?\d*\.\d+([eE][+-]?\d+)?$/;
const COMMA = /^[+-]?\d*,\d+([eE][+-]?\d+)?$/;
/** "1,234" may be 1.234 or 1234; a leading zero rules the second out. */
const MAYBE_THOUSANDS = /^[+-]?[1-9]\d{0,2}(,\d{3})+$/;

/** Point or comma, for the whole table; null where that cannot be told. */
function decimalMark(cells: readonly string[], delimiter: string): '.' | ',' | null {
  const withComma = cells.filter((cell) => COMMA.test(cell) || MAYBE_THOUSANDS.test(cell));
  if (withComma.length === 0) return '.';
  if (cells.some((cell) => POINT.test(cell))) return null;
  return delimiter === ',' && withComma.every((cell) => MAYBE_THOUSANDS.test(cell)) ? null : ',';
}

/** The numbers of some columns of a table. Empty cells and reason words have no value; anything else is a finding. */
export function readNumbers(table: ColumnTable, places: readonly number[]): NumberReading {
  const cellAt = (row: { cells: readonly string[] }, place: number): string =>
    (row.cells[place] ?? '').trim().replace(/^\u2212/, '-');
  const all = table.rows.flatMap((row) => places.map((place) => cellAt(row, place)));
  const decimal = decimalMark(all, table.delimiter);
  if (decimal === null) {
    const message =
      'Es ist nicht eindeutig, ob Komma oder Punkt die Dezimalstellen abtrennt. Bitte alle Zahlen einheitlich und ohne Tausendertrennzeichen schreiben.';
    return { columns: new Map(), findings: [{ check: 'ambiguous-decimal-mark', severity: 'error', message }] };
  }
  const read = valueReader({ decimal });
  const findings: Finding[] = [];
  const columns = new Map<number, NumberColumn>();
  for (const place of places) {
    const values: (number | null)[] = [];
    const reasons: (Reason | null)[] = [];
    for (const row of table.rows) {
      const text = cellAt(row, place);
      const cell = read(text);
      const hasValue = 'value' in cell && cell.reason === HAS_VALUE;
      values.push(hasValue ? cell.value : null);
      reasons.push(hasValue ? null : 'value' in cell ? reasonFromCode(cell.reason) : 'unknown');
      if ('value' in cell || cell.problem === 'empty') continue;
      findings.push({
        check: 'not-a-number',
        severity: 'error',
        message: `„${text}“ in Spalte „${table.header[place]}“ ist keine Zahl.`,
        row: row.line,
        column: place + 1,
      });
    }
    columns.set(place, { values, reasons });
  }
  return { columns, findings };
}

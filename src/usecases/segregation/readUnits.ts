import type { Finding } from '../../domain/finding.ts';
import { FindingList } from '../../domain/findingList.ts';
import { hasErrors } from '../../domain/hasErrors.ts';
import { areaKeys } from '../table/areaKeys.ts';
import { findColumn } from '../table/findColumn.ts';
import { type ColumnTable, readColumnTable } from '../table/readColumnTable.ts';
import { type NumberColumn, readNumbers } from '../table/readNumbers.ts';

/** Units and their counts as a table has them. */
export interface UnitTable {
  readonly idColumn: string;
  readonly units: readonly string[];
  readonly groups: readonly { readonly name: string; readonly counts: Float64Array }[];
  readonly total: Float64Array | null;
  /** Rows in which a count is missing; all their counts are set to 0, so that they drop out. */
  readonly incomplete: readonly number[];
}

export interface UnitColumns {
  readonly id?: string | undefined;
  readonly groups?: readonly string[] | undefined;
  readonly total?: string | undefined;
}

/** Columns that describe the unit and count nobody. */
const NO_GROUPS: ReadonlySet<string> = new Set(['area_m2', 'perimeter_m', 'cx', 'cy']);
const NUMBER = /^[+-]?(?:\d[\d.,]*|[.,]\d+)(?:[eE][+-]?\d+)?$/;

/** A table of units with one column per group; see the contract of `sozialraum segregation`. */
export async function readUnits(
  input: string | Uint8Array,
  wanted: UnitColumns,
): Promise<{ readonly table: UnitTable | null; readonly findings: readonly Finding[] }> {
  const findings = new FindingList();
  const refused = () => ({ table: null, findings: findings.list() });
  const reading = await readColumnTable(input);
  findings.addAll(reading.findings);
  const { table } = reading;
  if (table === null || hasErrors(findings.list())) return refused();
  const place = (name: string): number | null => {
    const found = findColumn(table.header, [name]);
    if (typeof found === 'number') return found;
    const message =
      found === null
        ? `Die Spalte „${name}“ gibt es nicht. Vorhanden: ${table.header.join(', ')}.`
        : `Die Spalte „${name}“ ist nicht eindeutig.`;
    findings.add({ check: 'missing-column', severity: 'error', message, row: 1 });
    return null;
  };
  const idPlace = wanted.id === undefined ? 0 : place(wanted.id);
  const totalPlace = wanted.total === undefined ? null : place(wanted.total);
  const named = wanted.groups?.map((name) => place(name));
  if (hasErrors(findings.list())) return refused();
  const places = named?.map((one) => one!) ?? numericColumns(table, new Set([idPlace!, totalPlace ?? -1]));
  if (places.length === 0)
    findings.add({
      check: 'no-groups',
      severity: 'error',
      message: 'Die Tabelle hat keine Spalte mit Anzahlen.',
      row: 1,
    });
  if (new Set(places).size < places.length)
    findings.add({ check: 'duplicate-group', severity: 'error', message: 'Eine Gruppe ist mehrmals genannt.', row: 1 });
  const keys = areaKeys(table, idPlace!);
  findings.addAll(keys.findings);
  const all = totalPlace === null ? places : [...places, totalPlace];
  const numbers = readNumbers(table, all);
  findings.addAll(numbers.findings);
  if (hasErrors(findings.list())) return refused();
  const columns = all.map((one) => numbers.columns.get(one)!);
  findings.addAll(checkCounts(table, all, columns, totalPlace === null ? null : columns.length - 1));
  if (hasErrors(findings.list())) return refused();
  const incomplete = table.rows.flatMap((_, row) => (columns.some(({ values }) => values[row] === null) ? [row] : []));
  const left = new Set(incomplete);
  const counts = columns.map(({ values }) => Float64Array.from(values, (value, row) => (left.has(row) ? 0 : value!)));
  return {
    table: {
      idColumn: table.header[idPlace!]!,
      units: keys.areas,
      groups: places.map((one, m) => ({ name: table.header[one]!, counts: counts[m]! })),
      total: totalPlace === null ? null : counts.at(-1)!,
      incomplete,
    },
    findings: findings.list(),
  };
}

function numericColumns(table: ColumnTable, taken: ReadonlySet<number>): number[] {
  return [...table.header.keys()].filter((place) => {
    if (taken.has(place) || NO_GROUPS.has(table.header[place]!.toLowerCase())) return false;
    const cells = table.rows.map(({ cells: row }) => (row[place] ?? '').trim()).filter((cell) => cell !== '');
    return cells.length > 0 && cells.every((cell) => NUMBER.test(cell));
  });
}

/** Counts cannot be negative or endless, and no group is larger than all people of its unit. */
function checkCounts(
  table: ColumnTable,
  places: readonly number[],
  columns: readonly NumberColumn[],
  total: number | null,
): Finding[] {
  const findings: Finding[] = [];
  columns.forEach(({ values }, m) => {
    values.forEach((value, row) => {
      if (value === null) return;
      const all = total === null || m === total ? null : columns[total]!.values[row]!;
      const problem =
        !Number.isFinite(value) || value < 0
          ? `Die Anzahl ${value} kann nicht sein.`
          : all !== null && value > all * (1 + 1e-9)
            ? `Die Gruppe „${table.header[places[m]!]}“ hat ${value} Mitglieder unter ${all} Personen.`
            : null;
      if (problem === null) return;
      const at = { row: table.rows[row]!.line, column: places[m]! + 1 };
      findings.push({ check: 'impossible-count', severity: 'error', message: problem, ...at });
    });
  });
  return findings;
}

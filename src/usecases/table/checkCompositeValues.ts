import type { Method } from '../../catalogue/method.ts';
import type { Finding } from '../../domain/finding.ts';
import type { ColumnTable } from './readColumnTable.ts';
import type { NumberColumn } from './readNumbers.ts';

export interface CompositeValues {
  readonly method: Method;
  readonly table: ColumnTable;
  readonly areas: readonly string[];
  readonly pseudoAreas: ReadonlySet<string>;
  readonly places: ReadonlyMap<string, number>;
  readonly columns: ReadonlyMap<string, NumberColumn>;
  readonly population: NumberColumn | undefined;
  readonly populationAt: number | null;
}

/** "1.234" residents are 1234 with a German thousands mark, hardly 1 and a quarter. */
const GROUPED = /^[1-9]\d{0,2}\.\d{3}$/;

/** Numbers that cannot be: a population below zero or with decimals, a rank beyond the number of ranked areas. */
export function checkCompositeValues(input: CompositeValues): Finding[] {
  const { areas, columns, table } = input;
  const findings: Finding[] = [];
  const report = (check: string, message: string, row: number, place: number): void => {
    const at = { row: table.rows[row]!.line, column: place + 1, area: areas[row]! };
    findings.push({ check, severity: 'error', message, ...at });
  };
  input.population?.values.forEach((value, row) => {
    const cell = table.rows[row]!.cells[input.populationAt ?? 0]!.trim();
    if (GROUPED.test(cell)) {
      const message = `Die Einwohnerzahl „${cell}“ von „${areas[row]}“ ist nicht eindeutig. Bitte ohne Tausenderpunkt schreiben.`;
      report('ambiguous-number', message, row, input.populationAt ?? 0);
    }
    if (value === null || value >= 0) return;
    const message = `Die Einwohnerzahl von „${areas[row]}“ ist negativ (${value}).`;
    report('negative-population', message, row, input.populationAt ?? 0);
  });
  if (input.method.combine !== 'rank_exponential') return findings;
  for (const [column, { values }] of columns) {
    const ranked = [...values.keys()].filter((row) => values[row] !== null && !input.pseudoAreas.has(areas[row]!));
    for (const row of ranked) {
      const rank = values[row]!;
      if (rank >= 1 && rank <= ranked.length) continue;
      const message = `Der Rang ${rank} von „${areas[row]}“ liegt nicht zwischen 1 und ${ranked.length}, der Zahl der Gebiete mit einem Rang in „${column}“.`;
      report('rank-out-of-range', message, row, input.places.get(column)!);
    }
  }
  return findings;
}

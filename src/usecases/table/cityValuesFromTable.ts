import { weightedMean } from '../../core/numeric/statistics.ts';
import type { Finding } from '../../domain/finding.ts';
import type { NumberColumn } from './readNumbers.ts';

export interface CityValues {
  readonly values: ReadonlyMap<string, number>;
  readonly findings: readonly Finding[];
}

/** The city's own row where there is one, else the mean of the areas weighted by population, which is said. */
export function cityValuesFromTable(
  columns: ReadonlyMap<string, NumberColumn>,
  population: NumberColumn | undefined,
  areas: readonly string[],
  pseudoAreas: ReadonlySet<string>,
): CityValues {
  const findings: Finding[] = [];
  const total = areas.indexOf('gesamt');
  const approximated: string[] = [];
  const values = new Map<string, number>();
  for (const [column, { values: cells }] of columns) {
    const own = total < 0 ? null : (cells[total] ?? null);
    if (own !== null) {
      values.set(column, own);
      continue;
    }
    const rows = [...areas.keys()].filter(
      (row) => cells[row] !== null && (population?.values[row] ?? 0) > 0 && !pseudoAreas.has(areas[row]!),
    );
    if (rows.length === 0) continue;
    const weights = rows.map((row) => population!.values[row]!);
    values.set(
      column,
      weightedMean(
        rows.map((row) => cells[row]!),
        weights,
      ),
    );
    approximated.push(column);
  }
  if (approximated.length > 0) {
    const message = `Ohne Zeile „gesamt“ gilt als Wert der Stadt das mit der Bevölkerung gewichtete Mittel der Gebiete (${approximated.join(', ')}).`;
    findings.push({ check: 'city-value-approximated', severity: 'note', message });
  }
  return { values, findings };
}

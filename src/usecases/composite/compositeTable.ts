import type { Method } from '../../catalogue/method.ts';
import type { Finding } from '../../domain/finding.ts';
import { FindingList } from '../../domain/findingList.ts';
import { hasErrors } from '../../domain/hasErrors.ts';
import { PSEUDO_AREAS } from '../../domain/pseudoAreas.ts';
import type { CompositeNote, CompositeResult } from '../../engine/composite/compositeResult.ts';
import { computeComposite } from '../../engine/composite/computeComposite.ts';
import { areaKeys } from '../table/areaKeys.ts';
import { checkCompositeValues } from '../table/checkCompositeValues.ts';
import { cityValuesFromTable } from '../table/cityValuesFromTable.ts';
import { compositeCsv } from '../table/compositeCsv.ts';
import { findColumn } from '../table/findColumn.ts';
import { locateMethodColumns } from '../table/locateMethodColumns.ts';
import { readColumnTable } from '../table/readColumnTable.ts';
import { readNumbers } from '../table/readNumbers.ts';

export interface CompositeTableRequest {
  readonly table: string | Uint8Array;
  /** Id of a method profile. */
  readonly method: string;
  readonly edition?: string | undefined;
  /** By column, for profiles whose weights are an input. */
  readonly weights?: Readonly<Record<string, number>> | undefined;
}

export interface CompositeTableAnswer {
  /** Empty where the table was refused. */
  readonly csv: string;
  readonly findings: readonly Finding[];
  readonly result: CompositeResult | null;
}

function finding(severity: Finding['severity'], check: string, message: string, place: Partial<Finding> = {}): Finding {
  return { check, severity, message, ...place };
}

const SEVERITY: Readonly<Record<CompositeNote['code'], Finding['severity']>> = {
  no_eligible_area: 'warning',
  no_variation: 'not_evaluable',
  dynamics_missing: 'note',
  weights_missing: 'error',
  city_value_missing: 'error',
  unknown_edition: 'note',
};

/**
 * A method profile over a table of areas: `id,population,` and one column per indicator in, one line per area out.
 * Nothing is rounded, keys stay text, an empty cell leaves its area out.
 */
export async function compositeTable(
  request: CompositeTableRequest,
  catalogue: { readonly methods: ReadonlyMap<string, Method> },
): Promise<CompositeTableAnswer> {
  const findings = new FindingList();
  const refused = (): CompositeTableAnswer => ({ csv: '', findings: findings.list(), result: null });
  const method = catalogue.methods.get(request.method);
  if (!method) {
    const known = [...catalogue.methods.keys()].sort().join(', ');
    findings.add(
      finding('error', 'unknown-method', `Die Methode „${request.method}“ gibt es nicht. Bekannt sind: ${known}.`),
    );
    return refused();
  }
  const reading = await readColumnTable(request.table);
  findings.addAll(reading.findings);
  const { table } = reading;
  if (!table) return refused();

  const idPlace = findColumn(table.header, ['id', 'area']);
  const populationPlace = findColumn(table.header, ['population']);
  if (idPlace === null || idPlace === 'ambiguous') {
    findings.add(finding('error', 'missing-column', 'Die Spalte „id“ mit den Gebietsschlüsseln fehlt.', { row: 1 }));
    return refused();
  }
  const needsPopulation =
    method.eligible.minimumPopulation !== null ||
    ('standardise' in method && method.standardise.mean === 'population_weighted');
  const populationAt = typeof populationPlace === 'number' ? populationPlace : null;
  if (populationAt === null && needsPopulation) {
    findings.add(
      finding('error', 'missing-column', 'Die Spalte „population“ mit der Einwohnerzahl fehlt.', { row: 1 }),
    );
  }
  const taken = populationAt === null ? [idPlace] : [idPlace, populationAt];
  const located = locateMethodColumns(method, table.header, taken);
  findings.addAll(located.findings);
  const keys = areaKeys(table, idPlace);
  findings.addAll(keys.findings);
  const { areas } = keys;
  const { places } = located;
  const numbers = readNumbers(table, [
    ...new Set([...(populationAt === null ? [] : [populationAt]), ...places.values()]),
  ]);
  findings.addAll(numbers.findings);
  if (hasErrors(findings.list())) return refused();

  const population = populationAt === null ? undefined : numbers.columns.get(populationAt)!;
  const columns = new Map([...places].map(([column, place]) => [column, numbers.columns.get(place)!] as const));
  const pseudoAreas = new Set(PSEUDO_AREAS.map(({ key }) => key));
  const checks = { method, table, areas, pseudoAreas, places, columns, population, populationAt };
  findings.addAll(checkCompositeValues(checks));
  if (hasErrors(findings.list())) return refused();

  const fromCity = 'standardise' in method && method.standardise.mean === 'city_value';
  const city = fromCity ? cityValuesFromTable(columns, population, areas, pseudoAreas) : null;
  findings.addAll(city?.findings ?? []);
  const result = computeComposite(method, {
    areas,
    pseudoAreas,
    columns,
    edition: request.edition,
    ...(population ? { population } : {}),
    ...(city ? { cityValues: city.values } : {}),
    ...(request.weights ? { weights: new Map(Object.entries(request.weights)) } : {}),
  });
  for (const { code, text } of result.notes) findings.add(finding(SEVERITY[code], code.replaceAll('_', '-'), text));
  if (request.edition === undefined && method.editions?.some(({ excluded }) => excluded.length > 0)) {
    const message = 'Ohne Angabe einer Ausgabe ist kein Gebiet von Hand ausgeschlossen.';
    findings.add(finding('note', 'no-edition', message));
  }
  if (hasErrors(findings.list())) return refused();
  return { csv: compositeCsv(method, result), findings: findings.list(), result };
}

import type { Kernel } from '../../core/segregation/kernel/kernel.ts';
import type { Finding } from '../../domain/finding.ts';
import { FindingList } from '../../domain/findingList.ts';
import { hasErrors } from '../../domain/hasErrors.ts';
import { computeSegregation } from '../../engine/segregation/computeSegregation.ts';
import type { CentreChoice, SegregationInput, UnitPlaces } from '../../engine/segregation/segregationInput.ts';
import type { SegregationResult, SegregationWarning } from '../../engine/segregation/segregationResult.ts';
import { openWorkerPool } from '../../workers/workerPool.ts';
import { drawingWarnings } from './drawingWarnings.ts';
import { type IndexInference, type InferenceOptions, inferSegregation } from './inferSegregation.ts';
import { judgedTables } from './judgedTables.ts';
import { readContiguity } from './readContiguity.ts';
import { readPlaces } from './readPlaces.ts';
import { readUnits, type UnitColumns } from './readUnits.ts';

interface NamedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface SegregationTableRequest extends UnitColumns {
  readonly table: string | Uint8Array;
  readonly geometry?: NamedFile | undefined;
  readonly contiguity?: NamedFile | undefined;
  /** `place` is in the coordinates of the geometry. */
  readonly centre: 'population' | 'mean' | { readonly unit: string } | { readonly place: readonly [number, number] };
  readonly kernels: readonly Kernel[];
  readonly ordered: boolean;
  readonly local: boolean;
  readonly seed: string;
  /** Random draws for the baselines without a closed form; absent = 100, fewer for very many units. */
  readonly draws?: number | undefined;
  readonly inference: Omit<InferenceOptions, 'seed'> | null;
  /** Threads for the inference; absent = one per processor. The numbers do not depend on it. */
  readonly threads?: number | undefined;
}

type Nested = { [name: string]: Nested | IndexInference };

export interface SegregationTableAnswer {
  readonly result:
    | (SegregationResult & {
        readonly inference?: { readonly [name: string]: number | string | Nested | IndexInference };
      })
    | null;
  readonly findings: readonly Finding[];
}

const NO_PLACES: UnitPlaces = {
  x: null,
  y: null,
  area: null,
  perimeter: null,
  contiguity: null,
  borderTolerance: null,
};

/** Every segregation index that a table allows; see the contract of `sozialraum segregation`. */
export async function segregationTable(request: SegregationTableRequest): Promise<SegregationTableAnswer> {
  const findings = new FindingList();
  const refused = (): SegregationTableAnswer => ({ result: null, findings: findings.list() });
  const read = await readUnits(request.table, request);
  findings.addAll(read.findings);
  const { table } = read;
  if (table === null) return refused();
  let places = NO_PLACES;
  let project = (x: number, y: number): readonly [number, number] => [x, y];
  if (request.geometry !== undefined) {
    const { bytes, name } = request.geometry;
    const reading = readPlaces(bytes, name, table.units, table.idColumn);
    findings.addAll(reading.findings);
    if (reading.places === null) return refused();
    places = reading.places;
    project = reading.project;
  }
  if (request.contiguity !== undefined) {
    const { bytes, name } = request.contiguity;
    const reading = await readContiguity(bytes, name, table.units.length);
    findings.addAll(reading.findings);
    if (reading.contiguity === null) return refused();
    places = { ...places, contiguity: reading.contiguity, borderTolerance: null };
  }
  const centre = centreOf(request.centre, table.units, project);
  if (centre === null) {
    const message = 'Die Einheit, die als Zentrum genannt ist, steht nicht in der Tabelle.';
    findings.add({ check: 'unknown-centre', severity: 'error', message });
  }
  if (centre === null || hasErrors(findings.list())) return refused();
  const input: SegregationInput = {
    units: table.units,
    groups: table.groups,
    total: table.total,
    places,
    centre,
    kernels: request.kernels,
    ordered: request.ordered,
    local: request.local,
    seed: request.seed,
    draws: request.draws ?? drawsFor(table.units.length),
  };
  const computed = computeSegregation(input);
  const warnings = [
    ...drawingWarnings(places),
    ...incompleteWarnings(table.incomplete, table.units),
    ...computed.warnings,
  ];
  const result = { ...computed, warnings };
  if (request.inference === null) return { result, findings: findings.list() };
  const { replications, level } = request.inference;
  const judged = judgedTables(input);
  const pool = openWorkerPool(request.threads);
  const options = { ...request.inference, seed: request.seed };
  const lists = await inferSegregation(pool, judged, options).finally(() => pool.close());
  const inference: Nested = {};
  judged.forEach(({ path, statistic }, i) => {
    statistic.names.forEach((name, index) => {
      put(inference, [...path, ...name.split(/(?<!\d)\.|\.(?!\d)/)], lists[i]![index]!);
    });
  });
  return {
    result: { ...result, inference: { replications, level, seed: request.seed, ...inference } },
    findings: findings.list(),
  };
}

/** The more units, the less the mean of a draw varies. */
function drawsFor(units: number): number {
  return Math.max(20, Math.min(100, Math.round(2_000_000 / units)));
}

function centreOf(
  choice: SegregationTableRequest['centre'],
  units: readonly string[],
  project: (x: number, y: number) => readonly [number, number],
): CentreChoice | null {
  if (typeof choice === 'string') return choice;
  if ('unit' in choice) {
    const row = units.indexOf(choice.unit);
    return row < 0 ? null : { row };
  }
  const [x, y] = project(...choice.place);
  return { x, y };
}

function put(into: Nested, path: readonly string[], value: IndexInference): void {
  let place = into;
  for (const part of path.slice(0, -1)) {
    place[part] ??= {};
    place = place[part] as Nested;
  }
  place[path.at(-1)!] = value;
}

function incompleteWarnings(rows: readonly number[], units: readonly string[]): SegregationWarning[] {
  if (rows.length === 0) return [];
  const which =
    rows.length === 1
      ? 'Bei einer Einheit fehlt eine Anzahl; sie bleibt'
      : `Bei ${rows.length} Einheiten fehlen Anzahlen; sie bleiben`;
  return [
    {
      code: 'missing_counts',
      message: `${which} ganz außer Betracht. Wie viele Menschen dort leben, ist nicht bekannt.`,
      units: rows.map((row) => units[row]!),
    },
  ];
}

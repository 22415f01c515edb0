import type { Method } from '../../catalogue/method.ts';
import type { Finding } from '../../domain/finding.ts';
import { findColumn } from './findColumn.ts';

interface WantedColumn {
  readonly column: string;
  readonly names: readonly string[];
  /** A table without any column of an optional group is complete without it. */
  readonly optionalGroup: boolean;
}

export interface LocatedColumns {
  /** Place in the header by the column name of the method. */
  readonly places: ReadonlyMap<string, number>;
  readonly findings: readonly Finding[];
}

function inHeader(severity: Finding['severity'], check: string, message: string): Finding {
  return { check, severity, message, row: 1 };
}

function wantedColumns(method: Method): WantedColumn[] {
  if (!('standardise' in method)) {
    return method.indicators.domains.map(({ column, aliases }) => ({
      column,
      names: [column, ...(aliases ?? [])],
      optionalGroup: false,
    }));
  }
  const { status, dynamics } = method.indicators;
  const shared = new Set(status.map(({ indicator }) => indicator));
  return [
    ...status.map(({ column, indicator }) => ({
      column,
      names: indicator === null ? [column] : [column, indicator],
      optionalGroup: false,
    })),
    // Where status and dynamics are the same indicator, its id in a header means the status.
    ...(dynamics ?? []).map(({ column, indicator }) => ({
      column,
      names: indicator === null || shared.has(indicator) ? [column] : [column, indicator],
      optionalGroup: true,
    })),
  ];
}

/** Columns of a method in which all weigh the same and count in the same direction can stand in any order. */
function interchangeable(method: Method): boolean {
  if ('standardise' in method && method.indicators.dynamics) return false;
  const all = 'standardise' in method ? method.indicators.status : method.indicators.domains;
  return all.every(
    ({ weight, direction }) =>
      weight !== null && weight === all[0]!.weight && (direction ?? 1) === (all[0]!.direction ?? 1),
  );
}

/**
 * Where in a header the columns of a method stand; findings for those that are missing, ambiguous or not used. `taken`:
 * places of key and population.
 */
export function locateMethodColumns(
  method: Method,
  header: readonly string[],
  taken: readonly number[],
): LocatedColumns {
  const findings: Finding[] = [];
  const places = new Map<string, number>();
  const wanted = wantedColumns(method);
  for (const { column, names } of wanted) {
    const place = findColumn(header, names);
    if (place === 'ambiguous') {
      const message = `Für „${column}“ kommen mehrere Spalten in Frage. Bitte genau eine „${column}“ nennen.`;
      findings.push(inHeader('error', 'ambiguous-column', message));
    } else if (place !== null) places.set(column, place);
  }
  const placed = new Set([...taken, ...places.values()]);
  const free = [...header.keys()].filter((place) => !placed.has(place));
  const open = wanted.filter(({ column }) => !places.has(column));
  if (open.length > 0 && free.length === open.length && interchangeable(method)) {
    for (const [i, { column }] of open.entries()) places.set(column, free[i]!);
    const named = open.map(({ column }, i) => `${header[free[i]!]} als ${column}`).join(', ');
    findings.push(inHeader('note', 'columns-by-order', `Die Spalten sind der Reihe nach zugeordnet: ${named}.`));
  }
  const optional = wanted.filter(({ optionalGroup }) => optionalGroup);
  const withoutOptional = optional.every(({ column }) => !places.has(column));
  for (const { column, names, optionalGroup } of wanted) {
    if (places.has(column) || (optionalGroup && withoutOptional)) continue;
    const message = `Die Spalte „${column}“ fehlt${names.length > 1 ? ` (auch: ${names.slice(1).join(', ')})` : ''}.`;
    findings.push(inHeader('error', 'missing-column', message));
  }
  const used = new Set([...taken, ...places.values()]);
  const unused = [...header.keys()]
    .filter((place) => !used.has(place) && header[place] !== '')
    .map((place) => header[place]);
  if (unused.length > 0) {
    const message = `Nicht verwendet, weil die Methode sie nicht kennt: ${unused.join(', ')}.`;
    findings.push(inHeader('note', 'unused-column', message));
  }
  return { places, findings };
}

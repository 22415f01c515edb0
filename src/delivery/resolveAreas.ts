import type { Area } from '../domain/area.ts';
import type { BoundaryVersion } from '../domain/boundaryVersion.ts';
import type { Finding } from '../domain/finding.ts';
import type { Dictionary, ObservationTable } from '../domain/observationTable.ts';

interface BoundaryKeys {
  readonly boundary: BoundaryVersion;
  readonly areas: readonly Area[];
}

/**
 * Looks up the areas that a file names in a boundary version: `table.area` then counts in `areas` of that version. Keys
 * are compared as text. Unknown keys are errors, with a word on which other version they would fit.
 */
export function resolveAreas(
  table: ObservationTable,
  named: Dictionary,
  target: BoundaryKeys,
  others: readonly BoundaryKeys[],
  fileName: string,
): Finding[] {
  const byKey = new Map<string, number[]>();
  target.areas.forEach((area, i) => {
    const known = byKey.get(area.key);
    if (known === undefined) byKey.set(area.key, [i]);
    else known.push(i);
  });
  const firstRow = new Map<number, number>();
  for (let i = 0; i < table.length; i++) if (!firstRow.has(table.area[i]!)) firstRow.set(table.area[i]!, table.row[i]!);

  const findings: Finding[] = [];
  const unknown: string[] = [];
  const numbers = new Int32Array(named.texts.length).fill(-1);
  named.texts.forEach((text, number) => {
    const [level, key] = text.split('\t') as [string, string];
    const matches = (byKey.get(key) ?? []).filter(
      (i) => level === '' || target.areas[i]!.level === level || target.areas[i]!.level === null,
    );
    const at = { file: fileName, ...(firstRow.has(number) ? { row: firstRow.get(number)! } : {}), area: key };
    if (matches.length === 1) numbers[number] = matches[0]!;
    else if (matches.length > 1) {
      const levels = matches.map((i) => `„${target.areas[i]!.level}“`).join(', ');
      findings.push({
        check: 'ambiguous-area',
        severity: 'question',
        ...at,
        message: `Der Schlüssel ${key} steht auf mehreren Ebenen (${levels}). Bitte eine Spalte „level“ mitliefern.`,
      });
    } else {
      unknown.push(key);
      findings.push({
        check: 'unknown-area',
        severity: 'error',
        ...at,
        message: `Den Gebietsschlüssel „${key}“${level === '' ? '' : ` auf der Ebene „${level}“`} gibt es im Gebietsstand „${target.boundary.id}“ nicht.`,
      });
    }
  });
  if (unknown.length > 0) {
    for (const other of others) {
      const keys = new Set(other.areas.map((area) => area.key));
      const fitting = unknown.filter((key) => keys.has(key)).length;
      if (fitting === 0) continue;
      findings.unshift({
        check: 'other-boundary',
        severity: 'error',
        file: fileName,
        message: `${fitting} von ${unknown.length} unbekannten Schlüsseln gehören zum Gebietsstand „${other.boundary.id}“. Bitte die Lieferung für diesen Gebietsstand einreichen (boundary=${other.boundary.id}).`,
      });
    }
  }
  for (let i = 0; i < table.length; i++) table.area[i] = numbers[table.area[i]!]!;
  return findings;
}

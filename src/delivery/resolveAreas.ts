import type { Area } from '../domain/area.ts';
import type { BoundaryVersion } from '../domain/boundaryVersion.ts';
import type { Finding } from '../domain/finding.ts';
import { FindingList } from '../domain/findingList.ts';
import type { Dictionary, ObservationTable } from '../domain/observationTable.ts';
import { quoted } from './parse/quoted.ts';

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

  // Spreadsheets drop leading zeros: told, never restored without being asked.
  const withZeros = new Map(target.areas.map((area) => [area.key.replace(/^0+/, ''), area.key]));
  const findings = new FindingList();
  const unknown: string[] = [];
  const numbers = new Int32Array(named.texts.length).fill(-1);
  named.texts.forEach((text, number) => {
    const tab = text.indexOf('\t');
    const level = text.slice(0, tab);
    const key = text.slice(tab + 1);
    const matches = (byKey.get(key) ?? []).filter(
      (i) => level === '' || target.areas[i]!.level === level || target.areas[i]!.level === null,
    );
    const at = {
      file: fileName,
      ...(firstRow.has(number) ? { row: firstRow.get(number)! } : {}),
      area: key.length > 200 ? `${key.slice(0, 200)}…` : key,
    };
    if (matches.length === 1) numbers[number] = matches[0]!;
    else if (matches.length > 1) {
      const levels = matches.map((i) => `„${target.areas[i]!.level ?? 'Sammelgebiet'}“`).join(', ');
      findings.add({
        check: 'ambiguous-area',
        severity: 'question',
        ...at,
        message: `Der Schlüssel ${quoted(key)} steht auf mehreren Ebenen (${levels}). Bitte eine Spalte „level“ mitliefern.`,
      });
    } else {
      const padded = withZeros.get(key.replace(/^0+/, ''));
      unknown.push(text);
      findings.add({
        check: 'unknown-area',
        severity: 'error',
        ...at,
        message: `Den Gebietsschlüssel ${quoted(key)}${level === '' ? '' : ` auf der Ebene ${quoted(level)}`} gibt es im Gebietsstand „${target.boundary.id}“ nicht.${padded === undefined ? '' : ` Ist „${padded}“ gemeint (führende Nullen)?`}`,
      });
    }
  });
  // First, since it explains the unknown keys.
  const elsewhere: Finding[] = [];
  if (unknown.length > 0) {
    for (const other of others) {
      const keys = new Set(other.areas.flatMap((area) => [`\t${area.key}`, `${area.level ?? ''}\t${area.key}`]));
      const fitting = unknown.filter((text) => keys.has(text)).length;
      if (fitting === 0) continue;
      elsewhere.push({
        check: 'other-boundary',
        severity: 'error',
        file: fileName,
        message: `${unknown.length === 1 ? `Der Schlüssel ${quoted(unknown[0]!.slice(unknown[0]!.indexOf('\t') + 1))} gehört` : `${fitting} von ${unknown.length} unbekannten Schlüsseln ${fitting === 1 ? 'gehört' : 'gehören'}`} zum Gebietsstand „${other.boundary.id}“. Bitte die Lieferung für diesen Gebietsstand einreichen (boundary=${other.boundary.id}).`,
      });
    }
  }
  for (let i = 0; i < table.length; i++) table.area[i] = numbers[table.area[i]!]!;
  return [...elsewhere, ...findings.list()];
}

import type { Finding } from '../../domain/finding.ts';
import type { ColumnTable } from './readColumnTable.ts';

/** The area keys of a table as text, leading zeros and all; findings for empty and repeated ones. */
export function areaKeys(
  table: ColumnTable,
  place: number,
): { areas: readonly string[]; findings: readonly Finding[] } {
  const findings: Finding[] = [];
  const firstLine = new Map<string, number>();
  const areas = table.rows.map(({ cells, line }) => {
    const key = cells[place] ?? '';
    const at = { severity: 'error', row: line, column: place + 1 } as const;
    const before = firstLine.get(key);
    if (key.trim() === '') {
      findings.push({ ...at, check: 'empty-id', message: `In Zeile ${line} fehlt der Gebietsschlüssel.` });
    } else if (before !== undefined) {
      const message = `Das Gebiet „${key}“ steht in Zeile ${before} und noch einmal in Zeile ${line}.`;
      findings.push({ ...at, check: 'duplicate-id', message, area: key });
    } else firstLine.set(key, line);
    return key;
  });
  return { areas, findings };
}

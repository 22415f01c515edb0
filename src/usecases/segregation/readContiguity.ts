import type { Contiguity } from '../../core/spatial/contiguity.ts';
import { contiguityFromPairs } from '../../core/spatial/contiguityFromPairs.ts';
import type { Finding } from '../../domain/finding.ts';
import { FindingList } from '../../domain/findingList.ts';
import { hasErrors } from '../../domain/hasErrors.ts';
import { readColumnTable } from '../table/readColumnTable.ts';
import { readNumbers } from '../table/readNumbers.ts';

/** Neighbours as a CSV has them: columns `i`, `j` (rows from 0), `shared_border_m` (0 = a point), others are ignored. */
export async function readContiguity(
  input: string | Uint8Array,
  fileName: string,
  rows: number,
): Promise<{ readonly contiguity: Contiguity | null; readonly findings: readonly Finding[] }> {
  const findings = new FindingList();
  const refused = () => ({
    contiguity: null,
    findings: findings.list().map((one) => ({ ...one, file: fileName })),
  });
  const { table, findings: read } = await readColumnTable(input);
  // No pair at all is an answer: every unit is an island.
  findings.addAll(read.filter((one) => one.check !== 'empty-table' || table === null));
  if (table === null || hasErrors(findings.list())) return refused();
  const places = ['i', 'j', 'shared_border_m'].map((name) => {
    const place = table.header.indexOf(name);
    if (place < 0)
      findings.add({
        check: 'missing-column',
        severity: 'error',
        message: `Der Nachbarschaftstabelle fehlt die Spalte „${name}“.`,
        row: 1,
      });
    return place;
  });
  if (hasErrors(findings.list())) return refused();
  const numbers = readNumbers(table, places);
  findings.addAll(numbers.findings);
  if (hasErrors(findings.list())) return refused();
  const [i, j, border] = places.map((place) => numbers.columns.get(place)!.values);
  const pairs = new Set<string>();
  table.rows.forEach(({ line }, row) => {
    const a = i![row] ?? null;
    const b = j![row] ?? null;
    const metres = border![row] ?? null;
    const inside = (one: number | null): boolean => one !== null && Number.isInteger(one) && one >= 0 && one < rows;
    const key = a! < b! ? `${a} ${b}` : `${b} ${a}`;
    const message =
      !inside(a) || !inside(b)
        ? `i und j müssen Zeilennummern von 0 bis ${rows - 1} sein, nicht ${a} und ${b}.`
        : a === b
          ? `Die Einheit ${a} kann nicht ihre eigene Nachbarin sein.`
          : metres === null || metres < 0 || !Number.isFinite(metres)
            ? 'Die gemeinsame Grenze muss eine Länge von 0 oder mehr sein.'
            : pairs.has(key)
              ? `Das Paar ${a}, ${b} steht mehrmals in der Tabelle.`
              : null;
    pairs.add(key);
    if (message !== null) findings.add({ check: 'impossible-pair', severity: 'error', message, row: line });
  });
  if (hasErrors(findings.list())) return refused();
  const contiguity = contiguityFromPairs(rows, i as number[], j as number[], border as number[]);
  return { contiguity, findings: findings.list() };
}

import type { Finding } from '../../domain/finding.ts';
import { cellShape } from './cellShape.ts';
import type { CollectedFacts } from './collectFacts.ts';
import type { TableRegion } from './tableRegion.ts';

/** What was found around the table: rows that do not fit its columns, a second table, no header. */
export function tableNoteFindings({ notes, rows }: CollectedFacts, region: TableRegion): Finding[] {
  const findings: Finding[] = [];
  for (const line of notes.tooLong.slice(0, 20))
    findings.push({
      check: 'row-too-long',
      severity: 'error',
      row: line,
      message: `Zeile ${line} hat mehr Spalten als der Kopf (${region.width}). Vermutlich steht das Trennzeichen in einer Zelle ohne Anführungszeichen; die Zeile wurde nicht gelesen.`,
      ...(line === notes.tooLong[19] && notes.tooLong.length > 20 ? { more: notes.tooLong.length - 20 } : {}),
    });
  if (notes.tooShort.length > 0)
    findings.push({
      check: 'row-too-short',
      severity: 'warning',
      row: notes.tooShort[0]!,
      message: `${notes.tooShort.length === 1 ? `Zeile ${notes.tooShort[0]} hat` : `${notes.tooShort.length} Zeilen haben`} weniger Spalten als der Kopf (${region.width})${notes.tooShort.length === 1 ? '' : `, zuerst Zeile ${notes.tooShort[0]}`}. Was hinten fehlt, gilt als leer.`,
    });
  const above = region.titles.filter(
    (row) =>
      row.cells.filter((cell) => cell.text.trim() !== '').length >= 3 &&
      row.cells.some((cell) => cellShape(cell) === 'number'),
  );
  if (above.length > 1)
    findings.push({
      check: 'rows-above-header',
      severity: 'question',
      row: above[0]!.line,
      message: `${above.length} Zeilen über dem Kopf (Zeile ${region.lastHeaderLine}) sehen selbst wie eine Tabelle aus, zuerst Zeile ${above[0]!.line}. Sie wurden nicht gelesen; bitte getrennt liefern oder entfernen.`,
    });
  if (notes.secondTable !== null)
    findings.push({
      check: 'second-table',
      severity: 'question',
      row: notes.secondTable,
      message: `Ab Zeile ${notes.secondTable} beginnt eine zweite Tabelle. Sie wurde nicht gelesen; bitte getrennt liefern oder im Lieferformat auswählen.`,
    });
  if (region.headers.length === 0 && rows > 0)
    findings.push({
      check: 'no-header',
      severity: 'note',
      row: region.lastHeaderLine + 1,
      message: 'Die Datei hat keine Kopfzeile; die Spalten wurden aus ihren Inhalten erkannt.',
    });
  if (region.numberingLine !== null)
    findings.push({
      check: 'numbering-row',
      severity: 'note',
      row: region.numberingLine,
      message: `Zeile ${region.numberingLine} zählt nur die Spalten und wurde übergangen.`,
    });
  return findings;
}

import type { Finding } from '../../domain/finding.ts';
import { quoted } from '../parse/quoted.ts';
import type { Column } from './classifyColumns.ts';
import type { Layout } from './layout.ts';
import type { TableRegion } from './tableRegion.ts';

/** What the table's form leaves open: no values, no measure, no period, columns that were not read. */
export function layoutFindings(
  columns: readonly Column[],
  layout: Layout,
  region: TableRegion,
  undated: boolean,
): Finding[] {
  const findings: Finding[] = [];
  const row = region.headers.at(-1)?.line ?? region.lastHeaderLine + 1;
  const filled = layout.values.filter((value) => value.column.facts.filled > 0);
  if (filled.length === 0)
    return [
      {
        check: 'no-values',
        severity: 'error',
        row,
        message: `Die Tabelle hat keine Spalte mit Werten, nur Schlüssel und Texte (${columns
          .filter((column) => column.label !== '')
          .slice(0, 5)
          .map((column) => quoted(column.label))
          .join(', ')} …). Es gibt nichts zu lesen.`,
      },
    ];
  const headless = layout.values.filter((value) => value.column.label === '' && value.area === null);
  if (headless.length > 1 || (headless.length === 1 && layout.values.length > 1))
    findings.push({
      check: 'column-without-header',
      severity: 'question',
      row,
      column: headless[0]!.index + 1,
      message: `${headless.length} Spalten mit Zahlen haben keine Überschrift (zuerst Spalte ${headless[0]!.index + 1}). Welche Merkmale enthalten sie? Bitte im Lieferformat festlegen.`,
    });
  else if (layout.measure === null && layout.values.some((value) => value.measure === ''))
    findings.push({
      check: 'no-measure',
      severity: 'note',
      row,
      message: 'Die Datei nennt kein Merkmal; es bleibt leer.',
    });
  if (undated)
    findings.push({
      check: 'no-period',
      severity: 'warning',
      message:
        'Die Datei nennt keine Berichtszeit, weder in Zellen und Überschriften noch im Titel oder Dateinamen; sie bleibt leer.',
    });
  if (layout.wholeCity)
    findings.push({
      check: 'no-areas',
      severity: 'warning',
      row,
      message: 'Die Datei nennt keine Gebiete; ihre Werte gelten für die ganze Stadt („gesamt“).',
    });
  const unread = columns.filter((column) => ['metadata', 'attribute', 'parent', 'empty'].includes(column.role));
  if (unread.length > 0)
    findings.push({
      check: 'columns-not-read',
      severity: 'note',
      row,
      column: unread[0]!.index + 1,
      message: `Nicht als Werte gelesen: ${unread
        .slice(0, 12)
        .map((column) => `${quoted(column.label || `Spalte ${column.index + 1}`)} (${column.why})`)
        .join(', ')}${unread.length > 12 ? ` und ${unread.length - 12} weitere` : ''}.`,
    });
  const changes = layout.values.filter(
    (value) =>
      value.area === null &&
      value.period === null &&
      layout.period === null &&
      /\b(19|20)\d\d\b.*\b(19|20)\d\d\b/.test(value.column.label),
  );
  if (changes.length > 0)
    findings.push({
      check: 'two-periods-in-header',
      severity: 'warning',
      row,
      column: changes[0]!.index + 1,
      message: `${quoted(changes[0]!.column.label)} nennt zwei Zeiträume (eine Veränderung); die Überschrift bleibt ganz, der Wert bekommt keinen eigenen Zeitraum.`,
    });
  return findings;
}

import type { DeclaredFormat } from '../domain/deliveryFormat.ts';
import type { Finding } from '../domain/finding.ts';
import { FindingList } from '../domain/findingList.ts';
import { hasErrors } from '../domain/hasErrors.ts';
import { Dictionary, ObservationTable } from '../domain/observationTable.ts';
import { canonicalFormat } from './format/canonicalFormat.ts';
import { decodeText } from './parse/decodeText.ts';
import { detectDelimiter } from './parse/detectDelimiter.ts';
import { CsvError, type CsvRecord, parseRecords } from './parse/parseRecords.ts';
import { rowReader } from './parse/rowReader.ts';
import { PAUSE_ROWS, type Pause } from './pause.ts';

/** A file as it was read, before its areas are looked up: `table.area` counts in `areas`. */
export interface ReadTable {
  readonly table: ObservationTable;
  /** "level\tkey" (level empty where the file names none), after aliases and padding. */
  readonly areas: Dictionary;
  readonly findings: readonly Finding[];
  readonly format: DeclaredFormat | null;
  readonly protocol: ReadProtocol;
}

/** How the file was read, decision by decision. */
export interface ReadProtocol {
  readonly encoding: string;
  readonly delimiter: string;
  readonly formatId: string;
  readonly layout: string;
  readonly records: number;
  readonly cells: number;
  /** Header → what became of it. */
  readonly columns: readonly { readonly header: string; readonly use: string }[];
  /** How often each missing reason was read. */
  readonly missing: Readonly<Record<string, number>>;
}

export interface ReadOptions {
  readonly fileName: string;
  /** Absent = the file is in one of the canonical forms. */
  readonly format?: DeclaredFormat;
  readonly isMeasure: (id: string) => boolean;
  readonly maxCells: number;
  readonly pause?: Pause | undefined;
}

const NOTHING: ReadProtocol = {
  encoding: '',
  delimiter: '',
  formatId: '',
  layout: '',
  records: 0,
  cells: 0,
  columns: [],
  missing: {},
};

/**
 * Reads a delivered text table in one of the canonical forms or by a delivery format. Never throws on content: what
 * cannot be read is a finding with its line and column.
 */
export async function readTable(bytes: Uint8Array, options: ReadOptions): Promise<ReadTable> {
  const findings = new FindingList();
  const table = new ObservationTable();
  const areas = new Dictionary();
  const refused = (format: DeclaredFormat | null = null): ReadTable => ({
    table,
    areas,
    findings: findings.list(),
    format,
    protocol: NOTHING,
  });

  const decoded = decodeText(bytes, options.format?.encoding);
  findings.addAll(decoded.findings);
  if (hasErrors(decoded.findings)) return refused();
  const text = decoded.text;
  const firstLine = /[^\r\n]*/.exec(text.replace(/^\uFEFF/, ''))?.[0] ?? '';
  const delimiter = options.format?.delimiter ?? detectDelimiter(firstLine);
  if (delimiter === null) {
    findings.add({
      check: 'not-a-table',
      severity: 'error',
      row: 1,
      message:
        firstLine.trim() === ''
          ? 'Die Datei ist leer oder beginnt mit einer leeren Zeile.'
          : 'Die erste Zeile enthält kein Trennzeichen (Komma, Semikolon, Tabulator): Die Datei ist keine CSV-Tabelle.',
    });
    return refused();
  }

  const records = parseRecords(text, delimiter);
  let format: DeclaredFormat | null = null;
  try {
    const first = records.next();
    if (first.done) {
      findings.add({ check: 'not-a-table', severity: 'error', row: 1, message: 'Die Datei ist leer.' });
      return refused();
    }
    const header = first.value.cells.map((title) => title.trim());
    format = options.format ?? canonicalFormat(header, delimiter, options.isMeasure);
    // Not one of the canonical forms: the caller has the table recognised.
    if (format === null) return refused();
    const reader = rowReader({
      header,
      format,
      fileName: options.fileName,
      isMeasure: options.isMeasure,
      table,
      areas,
      findings,
    });
    if (reader === null) return refused(format);
    let count = 0;
    for (;;) {
      const next: IteratorResult<CsvRecord> = records.next();
      if (next.done) break;
      count++;
      if (options.pause !== undefined && count % PAUSE_ROWS === 0) await options.pause(count, null);
      reader.read(next.value);
      if (table.length > options.maxCells) {
        findings.add({
          check: 'too-many-cells',
          severity: 'error',
          row: next.value.line,
          message: `Die Datei hat mehr als ${options.maxCells.toLocaleString('de-DE')} Zellen. Bitte in mehreren Lieferungen schicken.`,
        });
        break;
      }
    }
    if (count === 0)
      findings.add({
        check: 'not-a-table',
        severity: 'error',
        row: 1,
        message: 'Die Datei enthält nur eine Kopfzeile.',
      });
    else if (table.length === 0 && !hasErrors(findings.list()))
      findings.add({
        check: 'not-a-table',
        severity: 'error',
        row: 1,
        message: 'Die Datei enthält keinen einzigen Wert, der nach dem Lieferformat zu lesen wäre.',
      });
    return {
      table,
      areas,
      findings: findings.list(),
      format,
      protocol: {
        encoding: decoded.encoding,
        delimiter,
        formatId: format.id,
        layout: format.layout,
        records: count,
        cells: table.length,
        columns: reader.columns,
        missing: reader.missing(),
      },
    };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    findings.add({
      check: 'broken-csv',
      severity: 'error',
      row: error.line,
      message: `Zeile ${error.line}: Die Anführungszeichen stimmen nicht (sie gehören um ein ganzes Feld, im Feld verdoppelt); ab hier ist die Tabelle nicht lesbar.`,
    });
    return refused(format);
  }
}

import { decodeText } from '../../delivery/parse/decodeText.ts';
import { detectDelimiter } from '../../delivery/parse/detectDelimiter.ts';
import { CsvError, type CsvRecord, parseRecords } from '../../delivery/parse/parseRecords.ts';
import type { Finding } from '../../domain/finding.ts';
import { hasErrors } from '../../domain/hasErrors.ts';

export interface ColumnTable {
  readonly header: readonly string[];
  /** `line` is the 1-based line of the file; the header counts. Cells are text as it stands. */
  readonly rows: readonly CsvRecord[];
  readonly delimiter: string;
}

export interface TableReading {
  /** null: this is no table at all; the findings say why. */
  readonly table: ColumnTable | null;
  readonly findings: readonly Finding[];
}

function error(check: string, message: string, place: { row?: number; column?: number } = {}): Finding {
  return { check, severity: 'error', message, ...place };
}

function repeatedNames(header: readonly string[]): Finding[] {
  return [...header.keys()]
    .filter((place) => header[place] !== '' && header.indexOf(header[place]!) < place)
    .map((place) => {
      const message = `Die Spalte „${header[place]}“ kommt mehrmals vor.`;
      return error('duplicate-column', message, { row: 1, column: place + 1 });
    });
}

/** A small CSV table with one header line, as the commands take it: comma, semicolon or tab, with or without BOM. */
export async function readColumnTable(input: string | Uint8Array): Promise<TableReading> {
  const decoded = typeof input === 'string' ? { text: input, findings: [] } : decodeText(input);
  if (hasErrors(decoded.findings)) return { table: null, findings: decoded.findings };
  const text = decoded.text.replace(/^\uFEFF/, '');
  const firstLine = /[^\r\n]*/.exec(text)![0];
  if (firstLine.trim() === '') {
    const message = 'Die Tabelle ist leer oder beginnt mit einer leeren Zeile; erwartet wird eine Kopfzeile.';
    return { table: null, findings: [error('empty-table', message, { row: 1 })] };
  }
  const delimiter = detectDelimiter(firstLine) ?? ',';
  const records: CsvRecord[] = [];
  try {
    for (const record of parseRecords(text, delimiter)) records.push(record);
  } catch (problem) {
    if (!(problem instanceof CsvError)) throw problem;
    const message = `Zeile ${problem.line}: Die Anführungszeichen gehen nicht auf; ab hier ist die Tabelle nicht lesbar.`;
    return { table: null, findings: [error('broken-csv', message, { row: problem.line })] };
  }
  const header = records[0]!.cells.map((name) => name.trim());
  const rows = records.slice(1).filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  const findings = repeatedNames(header);
  if (rows.length === 0) findings.push(error('empty-table', 'Die Tabelle enthält nur eine Kopfzeile.', { row: 1 }));
  for (const { line, cells } of rows) {
    if (cells.length === header.length) continue;
    const message = `Zeile ${line} hat ${cells.length} Felder, die Kopfzeile ${header.length}.`;
    findings.push(error('row-length', message, { row: line }));
  }
  return { table: { header, rows, delimiter }, findings };
}

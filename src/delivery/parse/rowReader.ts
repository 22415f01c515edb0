import type { DeclaredFormat } from '../../domain/deliveryFormat.ts';
import type { FindingList } from '../../domain/findingList.ts';
import type { Dictionary, ObservationTable } from '../../domain/observationTable.ts';
import { parsePeriod } from '../../domain/parsePeriod.ts';
import { reasonFromCode } from '../../domain/reason.ts';
import { cellFinding } from './cellFinding.ts';
import type { CsvRecord } from './parseRecords.ts';
import { periodReader } from './periodReader.ts';
import { quoted } from './quoted.ts';
import { valueReader } from './valueReader.ts';
import { wildcard } from './wildcard.ts';

interface RowReaderInput {
  readonly header: readonly string[];
  readonly format: DeclaredFormat;
  readonly fileName: string;
  readonly isMeasure: (id: string) => boolean;
  readonly table: ObservationTable;
  readonly areas: Dictionary;
  readonly findings: FindingList;
}

interface RowReader {
  readonly columns: readonly { header: string; use: string }[];
  read(record: CsvRecord): void;
  missing(): Record<string, number>;
}

/** Key under which an area stands in the dictionary of a file's areas. */
export function areaText(level: string, key: string): string {
  return `${level}\t${key}`;
}

/** Makes the reader of a table's rows for one format and header; null (with findings) if they do not fit together. */
export function rowReader(input: RowReaderInput): RowReader | null {
  const { header, format, table, areas, findings } = input;
  const places = new Map<string, number>();
  header.forEach((title, i) => {
    if (!places.has(title)) places.set(title, i);
  });
  const place = (title: string | undefined): number => (title === undefined ? -1 : (places.get(title) ?? -1));
  const rules = (format.ignore ?? []).map(wildcard);
  const ignored = (text: string): boolean => rules.some((rule) => rule(text));
  const uses = header.map((title) => ({ header: title, use: 'nicht benutzt' }));
  let broken = false;
  const fail = (check: string, message: string, column?: number): void => {
    broken = true;
    findings.add({ check, severity: 'error', row: 1, message, ...(column === undefined ? {} : { column }) });
  };
  const need = (title: string | undefined, use: string): number => {
    const index = place(title);
    if (title !== undefined && index === -1)
      fail('missing-column', `Die Spalte ${quoted(title)} (${use}) fehlt in der Kopfzeile.`);
    if (index !== -1) uses[index]!.use = use;
    return index;
  };
  header.forEach((title, i) => {
    const first = places.get(title)!;
    if (title !== '' && first !== i)
      fail(
        'duplicate-column',
        `Die Spalte ${quoted(title)} kommt mehrfach vor: als ${first + 1}. und als ${i + 1}. Spalte.`,
        i + 1,
      );
  });

  const areaColumn = need(format.area.column, 'Gebiet');
  const levelColumn = need(format.area.levelColumn, 'Ebene');
  const periodColumn = need(format.period.column, 'Zeit');
  const valueColumn = format.layout === 'long' ? need(format.valueColumn, 'Wert') : -1;
  const measureColumns =
    format.layout === 'long' ? (format.measureColumns ?? []).map((title) => need(title, 'Merkmal')) : [];
  const period = periodReader(format.period, input.fileName);
  if (period.problem !== null) fail('unreadable-period', period.problem);

  const wide: { column: number; measure: number }[] = [];
  if (format.layout === 'wide') {
    const mapping = format.measures ?? {};
    header.forEach((title, i) => {
      if (uses[i]!.use !== 'nicht benutzt') return;
      const id = Object.hasOwn(mapping, title) ? mapping[title]! : null;
      if (id !== null && input.isMeasure(id)) {
        uses[i]!.use = `Merkmal ${id}`;
        wide.push({ column: i, measure: table.measures.add(id) });
      } else if (id !== null) {
        fail(
          'unknown-measure',
          `Das Lieferformat ordnet der Spalte ${quoted(title)} das Merkmal ${quoted(id)} zu, das der Katalog nicht kennt.`,
          i + 1,
        );
      } else if (ignored(title)) uses[i]!.use = 'nach Lieferformat nicht gelesen';
      else {
        fail(
          'unknown-column',
          title === ''
            ? `Die ${i + 1}. Spalte hat keine Überschrift.`
            : `Die Spalte ${quoted(title)} ist weder ein Merkmal des Katalogs noch im Lieferformat zugeordnet oder ausgenommen.`,
          i + 1,
        );
      }
    });
    for (const title of Object.keys(mapping)) {
      if (place(title) === -1)
        fail('missing-column', `Die Spalte ${quoted(title)}, die das Lieferformat erwartet, fehlt in der Kopfzeile.`);
    }
  } else {
    const unread = header.flatMap((title, i) => (title !== '' && uses[i]!.use === 'nicht benutzt' ? [i] : []));
    if (unread.length > 0) {
      findings.add({
        check: 'unread-column',
        severity: 'warning',
        row: 1,
        column: unread[0]! + 1,
        message: `Nicht gelesen ${unread.length === 1 ? 'wird die Spalte' : 'werden die Spalten'} ${unread
          .slice(0, 5)
          .map((i) => quoted(header[i]!))
          .join(', ')}${unread.length > 5 ? ' …' : ''}: Was darin unterschieden wird, geht verloren.`,
      });
    }
  }
  if (broken) return null;

  const decimal = format.decimal ?? '.';
  const value = valueReader({
    decimal,
    ...(format.thousands === undefined ? {} : { thousands: format.thousands }),
    ...(format.symbols === undefined ? {} : { symbols: format.symbols }),
  });
  const missing = new Map<string, number>();
  const aliases = format.area.aliases ?? {};

  const areaNumber = (record: CsvRecord): number => {
    const written = record.cells[areaColumn]!.trim();
    let key = written;
    if (format.area.keyLength !== undefined && /^\d+$/.test(key)) key = key.padStart(format.area.keyLength, '0');
    // Aliases name keys as the source writes them, with or without the zeros that a spreadsheet drops.
    if (Object.hasOwn(aliases, written)) key = aliases[written]!;
    else if (Object.hasOwn(aliases, key)) key = aliases[key]!;
    if (key === '') {
      findings.add({
        check: 'missing-key',
        severity: 'error',
        row: record.line,
        column: areaColumn + 1,
        message: `Zeile ${record.line}: Der Gebietsschlüssel fehlt.`,
      });
      return -1;
    }
    return areas.add(areaText(levelColumn === -1 ? '' : record.cells[levelColumn]!.trim(), key));
  };

  const periodNumbers = new Map<string, number>();
  const periodNumber = (record: CsvRecord): number => {
    const text = periodColumn === -1 ? '' : record.cells[periodColumn]!.trim();
    const known = periodNumbers.get(text);
    if (known !== undefined) return known;
    const id = period.read(text);
    if (id !== null && parsePeriod(id) !== null) {
      const number = table.periods.add(id);
      periodNumbers.set(text, number);
      return number;
    }
    findings.add({
      check: 'unreadable-period',
      severity: 'error',
      row: record.line,
      column: periodColumn + 1,
      message:
        text === ''
          ? `Zeile ${record.line}: Die Berichtszeit fehlt.`
          : `Zeile ${record.line}: ${quoted(text)} ist keine Berichtszeit (erwartet etwa 2021-12-31, 2021, 2021-Q3 oder 2021/22).`,
    });
    return -1;
  };

  const cell = (record: CsvRecord, column: number, area: number, measure: number, time: number): void => {
    const text = record.cells[column]!;
    const read = value(text);
    const finding = cellFinding(text, read, decimal);
    if (finding !== null) {
      findings.add({
        ...finding,
        row: record.line,
        column: column + 1,
        message: `Zeile ${record.line}, Spalte ${column + 1} (${quoted(header[column]!)}): ${finding.message}`,
      });
    }
    if ('problem' in read) return;
    if (read.reason !== 0) {
      const reason = reasonFromCode(read.reason)!;
      missing.set(reason, (missing.get(reason) ?? 0) + 1);
    }
    table.push(area, measure, time, read.value, read.reason, record.line, column + 1);
  };

  const longMapping = format.measures;
  const longMeasure = (record: CsvRecord): number | null => {
    const label = measureColumns.map((column) => record.cells[column]!.trim()).join(' | ');
    if (ignored(label)) return null;
    const id = longMapping === undefined ? label : Object.hasOwn(longMapping, label) ? longMapping[label]! : null;
    if (id !== null && input.isMeasure(id)) return table.measures.add(id);
    findings.add({
      check: 'unknown-measure',
      severity: 'error',
      row: record.line,
      column: measureColumns[0]! + 1,
      message:
        label === ''
          ? `Zeile ${record.line}: Das Merkmal fehlt.`
          : `Zeile ${record.line}: Das Merkmal ${quoted(label)} kennt ${longMapping === undefined || id !== null ? 'der Katalog' : 'das Lieferformat'} nicht.`,
    });
    return -1;
  };

  return {
    columns: uses,
    missing: () => Object.fromEntries([...missing].sort(([a], [b]) => (a < b ? -1 : 1))),
    read: (record) => {
      if (record.cells.length !== header.length) {
        findings.add({
          check: 'ragged-row',
          severity: 'error',
          row: record.line,
          message: `Zeile ${record.line} hat ${record.cells.length} ${record.cells.length === 1 ? 'Feld' : 'Felder'}, die Kopfzeile ${header.length}.`,
        });
        return;
      }
      const measure = format.layout === 'long' ? longMeasure(record) : null;
      if (format.layout === 'long' && (measure === null || measure === -1)) return;
      const area = areaNumber(record);
      const time = periodNumber(record);
      if (area === -1 || time === -1) return;
      if (format.layout === 'long') cell(record, valueColumn, area, measure!, time);
      else for (const { column, measure: number } of wide) cell(record, column, area, number, time);
    },
  };
}

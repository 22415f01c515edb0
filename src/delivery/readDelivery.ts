import type { DeliveryFormat, RecognisedFormat } from '../domain/deliveryFormat.ts';
import type { Finding } from '../domain/finding.ts';
import { hasErrors } from '../domain/hasErrors.ts';
import { Dictionary, ObservationTable } from '../domain/observationTable.ts';
import { reasonFromCode } from '../domain/reason.ts';
import { fillTable } from './fillTable.ts';
import type { HeaderDiff } from './format/headerDiff.ts';
import { type KnownMeasures, type MappedMeasure, mapMeasures } from './mapMeasures.ts';
import { measureLabels } from './measureLabels.ts';
import { quoted } from './parse/quoted.ts';
import type { Pause } from './pause.ts';
import { type ReadFileResult, readFile } from './read.ts';
import { type ReadProtocol, readTable } from './readTable.ts';
import type { AreaDirectory } from './recognise/areaDirectory.ts';
import { type PreviewRow, previewRows } from './recognise/previewRows.ts';
import type { ReadingProtocol } from './recognise/protocol.ts';
import type { ReadSheet } from './recognise/readSheet.ts';

export interface ReadDeliveryOptions {
  readonly fileName: string;
  readonly format?: DeliveryFormat;
  /** The areas that the file may name; asked for only where the table has to be recognised. */
  readonly directory: () => Promise<AreaDirectory | null>;
  readonly measures: KnownMeasures;
  readonly maxCells: number;
  readonly pause?: Pause | undefined;
}

/** A file in the catalogue's measures; its areas are still the file's: `table.area` counts in `areas`. */
export interface ReadDelivery {
  readonly table: ObservationTable;
  /** "level\tkey" (level empty where the file names none). */
  readonly areas: Dictionary;
  readonly findings: readonly Finding[];
  /** Reads the file again in the same way; null where there is nothing to read or to answer. */
  readonly format: DeliveryFormat | null;
  readonly protocol: ReadProtocol;
  /** How the table was recognised; null where its columns are declared. */
  readonly reading: ReadingProtocol | null;
  readonly measuresRead: readonly MappedMeasure[];
  readonly preview: { readonly rows: readonly PreviewRow[]; readonly width: number } | null;
  readonly formatDiff: HeaderDiff | null;
  /** Every period that the file names, also beside areas that could not be placed. */
  readonly periods: readonly string[];
  /** Areas that the directory does not know, as the file writes them. */
  readonly unknownAreas: readonly { readonly key: string; readonly name: string }[];
}

/**
 * Reads a delivered file for storing: by declared columns where a format or one of the canonical forms declares them,
 * else by recognising the table. Never throws on content.
 */
export async function readDelivery(bytes: Uint8Array, options: ReadDeliveryOptions): Promise<ReadDelivery> {
  const { format } = options;
  if (format === undefined || format.layout !== 'recognised') {
    const read = await readTable(bytes, {
      fileName: options.fileName,
      maxCells: options.maxCells,
      pause: options.pause,
      ...(format === undefined ? {} : { format }),
      isMeasure: (id) => options.measures.has(id),
    });
    if (format !== undefined || read.format !== null)
      return {
        ...read,
        reading: null,
        measuresRead: [],
        preview: null,
        formatDiff: null,
        periods: read.table.periods.texts,
        unknownAreas: [],
      };
  }
  return recognised(bytes, options, format?.layout === 'recognised' ? format : null);
}

async function recognised(
  bytes: Uint8Array,
  { fileName, directory, measures, maxCells, pause }: ReadDeliveryOptions,
  format: RecognisedFormat | null,
): Promise<ReadDelivery> {
  const result = await readFile(bytes, fileName, {
    directory: await directory(),
    maxCells,
    pause,
    ...(format === null ? {} : { format: withoutDay(format) }),
  });
  const { read } = result;
  const learnt =
    result.format === null
      ? null
      : { ...result.format, ...(format?.period === undefined ? {} : { period: format.period }) };
  if (read === null) return nothing(result, learnt);
  const { mapped, findings } = mapMeasures(measureLabels(read.store), measures, format);
  // Where several periods are named, that is already the question.
  const asked = result.findings.some(({ check }) => check === 'several-periods' || check === 'unreadable-period');
  const undated = !asked && read.store.periods.texts.includes('') && hasUndated(read);
  const table = new ObservationTable();
  const areas = new Dictionary();
  const bareYears = fillTable(table, areas, read, mapped, measures, format?.period?.day);
  return {
    table,
    areas,
    findings: [
      ...result.findings.filter(({ check }) => !CHECKED_LATER.has(check)),
      ...findings,
      ...(undated ? [NO_PERIOD] : []),
      ...(bareYears === null ? [] : [whichDay(bareYears)]),
      ...(table.length === 0 && !hasErrors([...result.findings, ...findings]) && !undated ? [NOTHING_LEFT] : []),
    ],
    format: withMeasures(learnt!, mapped),
    protocol: tableProtocol(result, read),
    reading: result.protocol,
    measuresRead: mapped,
    preview: { rows: previewRows(read), width: read.region.width },
    formatDiff: result.formatDiff,
    periods: table.length > 0 ? table.periods.texts : read.store.periods.texts.filter((id) => id !== ''),
    unknownAreas: read.areas
      .filter(({ state }) => state === 'unknown')
      .map(({ sourceKey, sourceName }) => ({ key: sourceKey, name: sourceName })),
  };
}

/** Asked or checked again with the city's own areas and former deliveries. */
const CHECKED_LATER: ReadonlySet<string> = new Set(['no-period', 'total-differs', 'missing-areas']);

const NOTHING_LEFT: Finding = {
  check: 'no-values',
  severity: 'error',
  message: 'Die Datei enthält keinen einzigen Wert, der nach dem Lieferformat zu lesen wäre.',
};

const NO_PERIOD: Finding = {
  check: 'no-period',
  severity: 'question',
  message:
    'Für welche Berichtszeit gelten die Werte? Weder Zellen und Überschriften noch Titel oder Dateiname nennen eine.',
  question: { into: '/period/fixed', kind: 'period', choices: [] },
};

/** A bare year means a day for stocks and the whole year for flows; only where the measure is known can that be told. */
function withoutDay(format: RecognisedFormat): RecognisedFormat {
  if (format.period?.day === undefined) return format;
  const { day: _day, ...period } = format.period;
  return { ...format, period };
}

function whichDay({ measure, year }: { measure: string; year: string }): Finding {
  return {
    check: 'year-of-stock',
    severity: 'question',
    message: `An welchem Tag wurde gezählt? Die Datei nennt nur das Jahr (${year}), ${quoted(measure)} und andere Bestände gelten aber an einem Stichtag.`,
    question: {
      into: '/period/day',
      kind: 'choice',
      choices: [
        { value: '12-31', label: '31. Dezember', consequence: `Die Bestände gelten am 31.12.${year}.` },
        { value: '06-30', label: '30. Juni', consequence: `Die Bestände gelten am 30.06.${year}.` },
        { value: '01-01', label: '1. Januar', consequence: `Die Bestände gelten am 01.01.${year}.` },
      ],
    },
  };
}

function hasUndated({ store }: ReadSheet): boolean {
  const none = store.periods.find('');
  return none !== undefined && store.period.subarray(0, store.length).includes(none);
}

/** What was found by id or title is written down too, so that the next file does not depend on the catalogue's titles. */
function withMeasures(format: RecognisedFormat, mapped: readonly MappedMeasure[]): RecognisedFormat {
  const found = mapped.flatMap(({ label, measure }) => (measure === null ? [] : [[label, measure] as const]));
  const measures = { ...Object.fromEntries(found), ...format.measures };
  return Object.keys(measures).length === 0 ? format : { ...format, measures };
}

function tableProtocol(result: ReadFileResult, read: ReadSheet): ReadProtocol {
  const { facts } = result.protocol;
  const missing: Record<string, number> = {};
  for (let i = 0; i < read.store.length; i++) {
    const reason = reasonFromCode(read.store.reason[i]!);
    if (reason !== null) missing[reason] = (missing[reason] ?? 0) + 1;
  }
  return {
    encoding: facts.encoding ?? '',
    delimiter: facts.delimiter ?? '',
    formatId: result.format?.id ?? '',
    layout: read.layout.name,
    records: read.facts.rows,
    cells: read.store.length,
    columns: read.columns.map((column) => ({ header: column.label, use: column.why })),
    missing: Object.fromEntries(Object.entries(missing).sort(([a], [b]) => (a < b ? -1 : 1))),
  };
}

function nothing(result: ReadFileResult, format: RecognisedFormat | null): ReadDelivery {
  return {
    table: new ObservationTable(),
    areas: new Dictionary(),
    findings: result.findings,
    format,
    protocol: {
      encoding: result.protocol.facts.encoding ?? '',
      delimiter: result.protocol.facts.delimiter ?? '',
      formatId: '',
      layout: '',
      records: 0,
      cells: 0,
      columns: [],
      missing: {},
    },
    reading: result.protocol,
    measuresRead: [],
    preview: null,
    formatDiff: null,
    periods: [],
    unknownAreas: [],
  };
}

import type { RecognisedFormat } from '../domain/deliveryFormat.ts';
import type { Finding } from '../domain/finding.ts';
import { parsePeriod } from '../domain/parsePeriod.ts';
import { reasonFromCode } from '../domain/reason.ts';
import { type HeaderDiff, headerDiff } from './format/headerDiff.ts';
import { headerLabels } from './format/headerLabels.ts';
import { learnFormat } from './format/learnFormat.ts';
import { startFormat } from './format/startFormat.ts';
import { type OpenHints, openSheets } from './grid/openSheets.ts';
import type { Pause } from './pause.ts';
import type { AreaDirectory } from './recognise/areaDirectory.ts';
import { headerFindings } from './recognise/headerFindings.ts';
import type { Observation } from './recognise/observation.ts';
import { pickSheets } from './recognise/pickSheets.ts';
import { protocol, type ReadingProtocol } from './recognise/protocol.ts';
import { type ReadSheet, readSheet } from './recognise/readSheet.ts';

export interface ReadFileOptions extends OpenHints {
  readonly directory?: AreaDirectory | null;
  /** What was decided and answered before. */
  readonly format?: RecognisedFormat;
  readonly maxCells?: number;
  readonly pause?: Pause | undefined;
}

export interface ReadFileResult {
  /** In the order of the source's rows and columns; made anew at each pass, so that a long file stays small. */
  readonly observations: Iterable<Observation>;
  readonly count: number;
  readonly findings: readonly Finding[];
  readonly protocol: ReadingProtocol;
  /** The table itself, with its decisions; null where there is none. */
  readonly read: ReadSheet | null;
  /** Reads this file again in the same way, without asking; null where there is nothing to read or to answer. */
  readonly format: RecognisedFormat | null;
  /** Against the header of the format that was given. */
  readonly formatDiff: HeaderDiff | null;
}

/**
 * Reads any municipal table: everything that is certain becomes an observation, everything else a finding. Nothing is
 * guessed, and the same bytes give the same answer.
 */
export async function readFile(
  bytes: Uint8Array,
  fileName: string,
  options: ReadFileOptions = {},
): Promise<ReadFileResult> {
  const { format } = options;
  const file = await openSheets(bytes, {
    ...options,
    ...(format?.encoding === undefined ? {} : { encoding: format.encoding }),
    ...(format?.delimiter === undefined ? {} : { delimiter: format.delimiter }),
  });
  const refused = file.findings.some((finding) => finding.severity === 'error');
  const { picked, findings: ofSheets } =
    refused || file.sheets.length === 0 ? { picked: null, findings: [] } : pickSheets(file.sheets, format?.sheet);
  const read =
    picked === null
      ? null
      : await readSheet(picked.sheet, picked.region, {
          fileName,
          directory: options.directory ?? null,
          format: format ?? null,
          maxCells: options.maxCells ?? 5_000_000,
          pause: options.pause,
        });
  const formatDiff =
    read === null || format?.header === undefined ? null : headerDiff(format.header, headerLabels(read.columns));
  const findings = [
    ...file.findings,
    ...ofSheets,
    ...headerFindings(formatDiff, read?.region.headers.at(-1)?.line),
    ...(read?.findings ?? []),
  ];
  return {
    observations: read === null ? [] : { [Symbol.iterator]: () => observationsOf(read) },
    count: read?.store.length ?? 0,
    findings,
    protocol: protocol(fileName, file, read, findings),
    read,
    format:
      read !== null
        ? learnFormat(fileName, file, read, format ?? null)
        : findings.some(({ question }) => question !== undefined)
          ? startFormat(fileName, format ?? null)
          : null,
    formatDiff,
  };
}

function* observationsOf({ store, areas, sheet }: ReadSheet): Generator<Observation> {
  const periods = store.periods.texts.map(parsePeriod);
  for (let i = 0; i < store.length; i++) {
    const area = areas[store.area[i]!]!;
    const reason = reasonFromCode(store.reason[i]!);
    yield {
      areaKey: area.key,
      areaName: area.name,
      measure: store.measures.texts[store.measure[i]!]!,
      category: store.categories.texts[store.category[i]!]!,
      period: periods[store.period[i]!]!,
      value: reason === null ? store.value[i]! : null,
      reason,
      sheet: sheet.name,
      row: store.row[i]!,
      column: store.column[i]!,
    };
  }
}
